using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>What the use cases of a proposal share: its versions, its technical limit, and the terms by date.</summary>
internal static class ProposalQueries
{
    /// <summary>Shortest term for which a site is taken; null when it is not set.</summary>
    public static int? LeastMonths(this IDatedValues values, DateOnly today) => (int?)values.Find("site.term.min", today)?.Number;

    /// <summary>The day before which an answer is expected to what was asked on a day; null when the weeks are not set.</summary>
    public static DateOnly? ExpectedAnswer(this IDatedValues values, DateOnly asked, DateOnly today) =>
        values.Find("proposal.answer.expected.weeks", today)?.Number is { } weeks ? TermLength.Weeks((int)weeks).After(asked) : null;

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
        proposals.FirstOrDefault(p => p.AgreedOn is not null) is { } agreed
            ? Refusal.Rule("proposal.already-agreed", agreed.Number, agreed.AgreedRecordedBy, agreed.AgreedOn)
            : null;

    /// <summary>The version that the writer looked at must be the last; a number that no version has, is said as well.</summary>
    public static Refusal? WhyNotAfter(List<Proposal> earlier, int known) =>
        known == earlier.Count ? null
        : known < 0 || known > earlier.Count ? Refusal.Invalid(nameof(MakeProposal.Known), "proposal.no-such-version", known, earlier.Count)
        : Refusal.Rule("proposal.newer", earlier[^1].Number, earlier[^1].RecordedBy);

    /// <summary>Within the technical limit, or with the reason why not.</summary>
    public static Refusal? WhyNotPlaces(int places, string? reason, PossiblePlaces possible, string field) => possible.Deciding switch
    {
        null => Refusal.Invalid("Places", "proposal.no-basis"),
        { } limit when places > limit.Places && reason.Filled() is null => Refusal.Invalid(field, "proposal.above-limit", places, limit.Places, limit.Kind),
        _ => null,
    };
}
