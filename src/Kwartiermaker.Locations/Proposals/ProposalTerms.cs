using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>What one version of the proposal says, of either side, as it was typed (row B8).</summary>
/// <param name="To">Last day; empty only together with <paramref name="Indefinite"/>, so that nobody leaves it empty by accident.</param>
/// <param name="Reasons">Why this number and this period, as the letter says it.</param>
/// <param name="Function">Function of who signs the letter, or of who answered.</param>
public sealed record ProposalTerms(
    int? Places, DateOnly? From, DateOnly? To, bool Indefinite, string? TargetGroup, string? Reasons, string? Conditions, string? Function)
{
    internal bool HasPossiblePlaces => Places is >= 1 and <= SiteFacts.MostPlaces;

    /// <summary>Whether they say something that can be recorded; whether it can be done at the site is another question.</summary>
    internal List<Refusal> Check() => Check(ProposedPeriod.Check(From, To, Indefinite));

    /// <summary>Whether they can also be done at this site.</summary>
    internal List<Refusal> Check(SiteFacts site, int? leastMonths) => Check(ProposedPeriod.Check(From, To, Indefinite, site, leastMonths));

    private List<Refusal> Check(List<Refusal> refusals)
    {
        if (Places is null)
            refusals.Add(Refusal.Invalid(nameof(Places), "required"));
        else if (!HasPossiblePlaces)
            refusals.Add(Refusal.Invalid(nameof(Places), "proposal.space-count", SiteFacts.MostPlaces));
        refusals.Text(nameof(TargetGroup), TargetGroup, 200);
        refusals.Text(nameof(Reasons), Reasons, 4_000);
        refusals.Text(nameof(Conditions), Conditions, 4_000, required: false);
        refusals.Text(nameof(Function), Function, 120);
        return refusals;
    }
}
