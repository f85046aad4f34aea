using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Registers a possible site and opens its dossier (row B1).</summary>
/// <param name="NearbySeen">The person has looked at the sites near the same spot and says that this is another one.</param>
public sealed record RegisterSite(SiteFacts Site, Guid PropertyDirectorId, Guid? ProjectDirectorId = null, Guid? CommunicationAdviserId = null, bool NearbySeen = false, bool Imported = false);

public sealed class RegisterSiteHandler(
    AppDbContext db, CurrentUser user, IMunicipalities municipalities, EventLog log, TimeProvider time, FindNearbySitesHandler nearby)
{
    public async Task<Result<Guid>> HandleAsync(RegisterSite command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Register))
            return Refusal.NotAllowed();
        var refusals = command.Site.Check(municipalities);
        if (refusals.Count > 0)
            return refusals;
        var municipality = municipalities.Find(command.Site.MunicipalityCode)!;
        if (!user.Scope.Includes(municipality.Region, municipality.Code))
            return Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "site.outside-scope", municipality.Name);
        if (!command.NearbySeen && (await nearby.HandleAsync(new FindNearbySites(command.Site), cancel)).Count > 0)
            return Refusal.Rule("site.nearby");

        for (var attempt = 1; ; attempt++)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var dossier = new Dossier
            {
                Number = (await db.Set<Dossier>().MaxAsync(d => (int?)d.Number, cancel) ?? 0) + 1,
                RegisteredAt = now,
                PropertyDirectorId = command.PropertyDirectorId,
                ProjectDirectorId = command.ProjectDirectorId,
                CommunicationAdviserId = command.CommunicationAdviserId,
            };
            dossier.Describe(command.Site, municipality);
            dossier.Start(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, Texts.Amsterdam)));
            db.Add(dossier);
            log.Add(dossier.Id, new SiteRegistered(dossier.Name, dossier.Town, dossier.PossiblePlaces, command.Imported));
            try
            {
                await db.SaveChangesAsync(cancel);
                return dossier.Id;
            }
            catch (DbUpdateException exception) when (attempt < 10 && DossierDesk.IsUniqueViolation(exception))
            {
                // Somebody took the same number at the same moment: take the next one.
                db.ChangeTracker.Clear();
            }
        }
    }
}
