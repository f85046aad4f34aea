using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.Costs;

/// <summary>What the chosen option costs, for who may see costs.</summary>
internal sealed class CostCard(GetCostSummaryHandler summary, Texts texts) : ILocationCard
{
    public async Task<Card?> MakeAsync(Guid locationId, CurrentUser user, CancellationToken cancel) => await summary.HandleAsync(locationId, cancel) is { } cost
        ? new Card(100, "Kosten per plaats per jaar", ["Mogelijkheid", "Per plaats per jaar"], [Row(locationId, cost)])
        : null;

    private CardRow Row(Guid locationId, CostSummary cost) => new(
        cost.Name, $"/locaties/{locationId}/{LocationSteps.Costs}?optie={cost.OptionId}", null,
        cost.PerPlacePerYear is { } amount ? Money.Euro(amount) : texts["nog niet te berekenen"]);
}
