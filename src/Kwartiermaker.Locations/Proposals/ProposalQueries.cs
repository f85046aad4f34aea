using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>What the use cases of a proposal share: its versions, its technical limit, and the terms by date.</summary>
internal static class ProposalQueries
{
    public const string LeastTerm = "site.term.min";
    public const string AnswerWeeks = "proposal.answer.expected.weeks";

    /// <summary>The municipality's own official, or one of us who records what the municipality said.</summary>
    public static string PermissionOf(CurrentUser user) =>
        user.May(LocationsPermissions.AnswerForMunicipality) ? LocationsPermissions.AnswerForMunicipality : LocationsPermissions.Negotiate;

    public static Task<List<Proposal>> FindProposalsAsync(this DossierChange change, CancellationToken cancel) =>
        change.Db.Set<Proposal>().Where(p => p.DossierId == change.SubjectId).OrderBy(p => p.Number).ToListAsync(cancel);

    public static async Task<PossiblePlaces> CountPlacesAsync(this DossierChange change, IDatedValues values, CancellationToken cancel)
    {
        var basis = await change.Db.Set<PlaceBasis>().AsNoTracking().SingleOrDefaultAsync(b => b.DossierId == change.SubjectId, cancel);
        return PossiblePlaces.Of(basis?.Spaces ?? [], change.Dossier.GrossFloorArea, PlaceNorms.On(values, change.Today));
    }

    /// <summary>A next version is possible as long as none is agreed.</summary>
    public static Refusal? WhyNotNextVersion(IEnumerable<Proposal> proposals) =>
        proposals.FirstOrDefault(p => p.AgreedOn is not null) is { } agreed ? Refusal.Rule("proposal.already-agreed", agreed.Number, agreed.AgreedRecordedBy, agreed.AgreedOn) : null;

    /// <summary>Within the technical limit, or with the reason why not.</summary>
    public static Refusal? WhyNotPlaces(int places, string? reason, PossiblePlaces possible, string field) => possible.Deciding switch
    {
        null => Refusal.Invalid("Places", "proposal.no-basis"),
        { } limit when places > limit.Places && reason.Filled() is null => Refusal.Invalid(field, "proposal.above-limit", places, limit.Places, limit.Kind),
        _ => null,
    };
}
