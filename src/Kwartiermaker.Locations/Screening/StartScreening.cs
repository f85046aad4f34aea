using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Starts a screening with the criteria of today; what the dossier knows is filled in.</summary>
public sealed record StartScreening(Guid DossierId);

public sealed class StartScreeningHandler(DossierDesk desk, IDatedValues values)
{
    /// <summary>Dated value: the score from which a site fits.</summary>
    public const string ThresholdKey = "screening.score.min";

    public Task<Result<Guid>> HandleAsync(StartScreening command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Screen, async change =>
        {
            if (await change.Db.Set<SiteScreening>().AnyAsync(s => s.DossierId == command.DossierId && s.State == ScreeningState.Draft, cancel))
                return Refusal.Rule("screening.draft-exists");
            if (values.Find(ThresholdKey, change.Today)?.Number is not { } threshold)
                return Refusal.Rule("screening.threshold-not-set");
            var criteria = await change.Db.Set<ListedCriterion>().AsNoTracking().HoldingOn(change.Today).ToListAsync(cancel);
            var screening = SiteScreening.Start(
                command.DossierId, change.Dossier.Facts, criteria, values, threshold, change.User, change.Today, change.Now);
            if (screening.Criteria.Count == 0)
                return Refusal.Rule("screening.no-criteria");
            change.Db.Add(screening);
            change.Record(new ScreeningStarted(change.Today, screening.Criteria.Count));
            return screening.Id;
        }, cancel);
}
