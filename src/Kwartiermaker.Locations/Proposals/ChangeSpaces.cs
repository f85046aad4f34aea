using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>Records the rooms on which the number of places rests (row B8).</summary>
/// <param name="Version">0 when there is no list yet.</param>
public sealed record ChangeSpaces(Guid DossierId, int Version, IReadOnlyList<Space> Spaces);

public sealed class ChangeSpacesHandler(DossierDesk desk, IDatedValues values)
{
    public const int Most = 60;

    public Task<Result<Done>> HandleAsync(ChangeSpaces command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Feasibility) is { } early)
                return early;
            if (ProposalQueries.WhyNotNextVersion(await change.FindProposalsAsync(cancel)) is { } agreed)
                return agreed;
            var basis = await change.Db.Set<PlaceBasis>().SingleOrDefaultAsync(b => b.DossierId == command.DossierId, cancel);
            if ((basis?.Version ?? 0) != command.Version)
                return Refusal.Stale();
            var refusals = Check(command.Spaces);
            if (refusals.Count > 0)
                return refusals;
            if (basis is null)
                change.Db.Add(basis = new PlaceBasis { DossierId = command.DossierId });
            basis.Spaces = [.. command.Spaces.Select(s => s with { Name = s.Name.Trim() })];
            var possible = PossiblePlaces.Of(basis.Spaces, change.Dossier.GrossFloorArea, PlaceNorms.On(values, change.Today));
            change.Record(new SpacesChanged(basis.Spaces.Count, possible.Deciding?.Places));
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(IReadOnlyList<Space> spaces)
    {
        var refusals = new List<Refusal>();
        if (spaces.Count > Most)
            refusals.Add(Refusal.Rule("proposal.too-many-spaces", Most));
        foreach (var (space, row) in spaces.Take(Most).Select((s, i) => (s, $"Spaces[{i}].")))
        {
            refusals.Text(row + nameof(space.Name), space.Name, 80);
            if (space.Count is < 1 or > 5_000)
                refusals.Add(Refusal.Invalid(row + nameof(space.Count), "proposal.space-count", 5_000));
            if (space.IsBedroom && space.Area is null)
                refusals.Add(Refusal.Invalid(row + nameof(space.Area), "required"));
            else if (space.Area is <= 0 or > 10_000)
                refusals.Add(Refusal.Invalid(row + nameof(space.Area), "proposal.space-area", 10_000));
            if (space.Persons is <= 0 or > 1_000)
                refusals.Add(Refusal.Invalid(row + nameof(space.Persons), "proposal.space-count", 1_000));
        }

        return refusals;
    }
}
