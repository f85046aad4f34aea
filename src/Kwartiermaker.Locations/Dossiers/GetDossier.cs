using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>How a dossier came that ran already in another administration.</summary>
/// <param name="From">That administration, for our side only.</param>
public sealed record TakenOver(Phase In, DateOnly On, string? From, DateOnly? BegunOn);

/// <summary>A dossier as its pages show it.</summary>
/// <param name="TakenOver">Null when all of it happened here.</param>
/// <param name="KnownSince">What lies before that day is recorded with the reason why.</param>
public sealed record DossierView(
    Guid Id, int Number, int Version, SiteFacts Site, string Region, Phase Phase, DateOnly PhaseSince, Standing Standing, string? StandingReason,
    DateOnly? StandingSince, Guid PropertyDirectorId, Guid? ProjectDirectorId, Guid? CommunicationAdviserId, Guid? LocationManagerId,
    DateOnly? TargetOpening, int? AgreedPlaces, DateOnly? AgreedFrom, DateOnly? AgreedTo, DateOnly? OpenedOn, DateOnly? EndedOn,
    IReadOnlyDictionary<Phase, DateOnly> Entered, int LateDeadlines, TakenOver? TakenOver, DateOnly KnownSince)
{
    public DossierTeam Team => new(PropertyDirectorId, ProjectDirectorId, CommunicationAdviserId, LocationManagerId, Phase);
}

public sealed class GetDossierHandler(AppDbContext db, CurrentUser user, ModuleList modules, Clock clock)
{
    /// <summary>By its id, today, and the kinds of deadlines that the reader may see.</summary>
    private static readonly PreparedVisible<Dossier, Guid, DateOnly, IReadOnlyList<string>, Found> OfOne = new((db, visible, id, today, kinds) =>
        visible.Where(d => d.Id == id).Select(d => new Found(
            d,
            db.Set<PhaseEntry>().Where(p => p.DossierId == d.Id).ToList(),
            d.Standing == Standing.Active ? db.OpenDeadlines().Count(x => x.SubjectId == d.Id && x.DueOn < today && kinds.Contains(x.Kind)) : 0)));

    /// <returns>Null when it does not exist or lies outside the user's scope.</returns>
    public async Task<DossierView?> HandleAsync(Guid id, CancellationToken cancel)
    {
        if (await OfOne.ListAsync(db, user.ScopeOf<Dossier>(), id, clock.Today, modules.DutiesSeenBy(user), cancel) is not [var (d, entered, late)])
            return null;
        // The remarks and the administration before this one are ours, of the other facts both sides speak.
        var all = user.May(LocationsPermissions.ViewInternal);
        var site = all ? d.Facts : d.Facts with { Notes = null };
        var takenOver = d.TakenOverIn is { } phase ? new TakenOver(phase, Clock.DayOf(d.RegisteredAt), all ? d.TakenOverFrom : null, d.BegunOn) : null;
        return new DossierView(
            d.Id, d.Number, d.Version, site, d.Region, d.Phase, d.PhaseSince, d.Standing, d.StandingReason, d.StandingSince, d.PropertyDirectorId,
            d.ProjectDirectorId, d.CommunicationAdviserId, d.LocationManagerId, d.TargetOpening, d.AgreedPlaces, d.AgreedFrom, d.AgreedTo, d.OpenedOn, d.EndedOn,
            entered.ToDictionary(p => p.Phase, p => p.On), late, takenOver, d.KnownSince());
    }

    private sealed record Found(Dossier Dossier, List<PhaseEntry> Entered, int Late);
}
