using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.NextSteps;

namespace Kwartiermaker.Tests.Locations.NextSteps;

/// <summary>Which of what is missing is the one next step.</summary>
public sealed class NextActTests
{
    private static readonly Condition Met = new("talk-held", ConditionState.Met, "gesprekken", "held");
    private static readonly Condition Risk = new("screening", ConditionState.AtRisk, "toetsing", "below");
    private static readonly Condition Wait = new("permits-granted", ConditionState.Missing, "vergunningen", "undecided");
    private static readonly Condition Wait2 = new("opening-day", ConditionState.Missing, "opening", "not-yet");
    private static readonly Condition Act = new("plan-made", ConditionState.Missing, "bouwplan", "none") { Act = new("locations.build", "bouwplan/activiteit") };

    private static readonly Condition InSight = new("end-reached", ConditionState.Missing, "einde", "in-sight") { Act = new("locations.end-use", "einde") };

    public static TheoryData<Standing, Phase?, Condition[], string?, string?> Cases => new()
    {
        { Standing.Active, Phase.Building, [Met, Act], "plan-made.none", "bouwplan/activiteit" },
        { Standing.Active, Phase.Building, [Wait, Act], "plan-made.none", "bouwplan/activiteit" },
        { Standing.Active, Phase.Building, [Wait, Wait2], "permits-granted.undecided", null },
        { Standing.Active, Phase.Building, [Met, Risk], "pass", "" },
        { Standing.Active, Phase.Building, [], "pass", "" },
        { Standing.OnHold, Phase.Building, [Act], null, null },
        { Standing.Stopped, Phase.Building, [Met], null, null },
        { Standing.Active, null, [], null, null },
        { Standing.Active, Phase.Ended, [new("end-reached", ConditionState.Missing, "einde", "not-announced")], null, null },
        { Standing.Active, Phase.Ended, [InSight], "end-reached.in-sight", "einde" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_AGate_IsTheFirstThatSomebodyCanDo(Standing standing, Phase? to, Condition[] conditions, string? code, string? form)
    {
        var next = NextAct.Of(standing, new GateView(to, conditions));

        Assert.Equal((code, form), (next?.Code, next?.Act?.Form));
    }
}
