using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Locations.Requests;

/// <param name="BasedOn">Version that the choices come from; 0 when they come from the dossier.</param>
public sealed record RequestDraft(int BasedOn, RequestChoices Choices);

/// <summary>The form of the next version, filled in as far as the dossier and the version before it know.</summary>
public sealed partial class GetRequestDraftHandler(AppDbContext db, CurrentUser user, IPeople people, IDatedValues values, Organisation organisation, Clock clock)
{
    public async Task<RequestDraft?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (await db.Visible<Dossier>(user, LocationsPermissions.Request).SingleOrDefaultAsync(d => d.Id == dossierId, cancel) is not { } dossier)
            return null;
        var latest = await db.Set<FormalRequest>().AsNoTracking().Where(r => r.DossierId == dossierId).OrderByDescending(r => r.VersionNumber).FirstOrDefaultAsync(cancel);
        var today = clock.Today;
        // A new version is a new letter, of the day on which it is written.
        if (latest is not null)
            return new(latest.VersionNumber, latest.Text.Choices with { LetterDate = today });

        var director = await people.FindAsync(dossier.PropertyDirectorId, cancel);
        var contact = dossier.ProjectDirectorId is { } project ? await people.FindAsync(project, cancel) ?? director : director;
        return new(0, new RequestChoices(
            "",
            Postcode().Replace(organisation.PostcodeTown, ""),
            today,
            $"LOC-{dossier.Number}",
            dossier.PossiblePlaces,
            dossier.AvailableFrom < today ? today : dossier.AvailableFrom,
            dossier.AvailableTo,
            "",
            [],
            null,
            today.AddDays(7 * values.Whole("proposal.answer.expected.weeks", today)),
            string.Join(", ", new[] { contact?.Name ?? user.Name, contact?.Email ?? organisation.Email, organisation.Phone }.Where(part => part.Length > 0)),
            director?.Name ?? user.Name,
            "vastgoedregisseur"));
    }

    [GeneratedRegex(@"^\d{4}\s?[A-Z]{2}\s+")]
    private static partial Regex Postcode();
}
