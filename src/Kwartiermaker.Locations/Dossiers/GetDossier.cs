using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>A dossier as its pages show it.</summary>
public sealed record DossierView(
    Guid Id, int Number, int Version, SiteFacts Site, string Region, Phase Phase, DateOnly PhaseSince, Standing Standing, string? StandingReason,
    DateOnly? StandingSince, Guid PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId,
    DateOnly? TargetOpening, int? AgreedPlaces, DateOnly? AgreedFrom, DateOnly? AgreedTo, DateOnly? OpenedOn, DateOnly? EndedOn,
    IReadOnlyDictionary<Phase, DateOnly> Entered, int LateDeadlines)
{
    public DossierTeam Team => new(PropertyDirectorId, ProjectDirectorId, CommunicationAdviserId, LocationManagerId, Phase);
}

public sealed class GetDossierHandler(AppDbContext db, CurrentUser user, ModuleList modules, Clock clock)
{
    /// <returns>Null when it does not exist or lies outside the user's scope.</returns>
    public async Task<DossierView?> HandleAsync(Guid id, CancellationToken cancel)
    {
        var late = db.LateDeadlines(clock.Today, modules.DeadlinesHiddenFrom(user));
        var found = await db.Visible<Dossier>(user).Where(d => d.Id == id)
            .Select(d => new
            {
                Dossier = d,
                Entered = db.Set<PhaseEntry>().Where(p => p.DossierId == d.Id).Select(p => new { p.Phase, p.On }).ToList(),
                Late = d.Standing == Standing.Active ? late.Count(subject => subject == d.Id) : 0,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var d = found.Dossier;
        // The remarks are ours, of the other facts both sides speak.
        var site = user.May(LocationsPermissions.ViewInternal) ? d.Facts : d.Facts with { Notes = null };
        return new DossierView(
            d.Id, d.Number, d.Version, site, d.Region, d.Phase, d.PhaseSince, d.Standing, d.StandingReason, d.StandingSince, d.PropertyDirectorId,
            d.ProjectDirectorId, d.CommunicationAdviserId, d.LocationManagerId, d.TargetOpening, d.AgreedPlaces, d.AgreedFrom, d.AgreedTo, d.OpenedOn, d.EndedOn,
            found.Entered.ToDictionary(p => p.Phase, p => p.On), found.Late);
    }
}
