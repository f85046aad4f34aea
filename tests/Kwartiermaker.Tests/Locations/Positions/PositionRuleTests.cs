using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Positions;

namespace Kwartiermaker.Tests.Locations.Positions;

public sealed class PositionRuleTests
{
    private static readonly DateOnly Registered = new(2026, 10, 1);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(PositionOutcome.Positive, "2026-11-24", 0, null, null, null)]
    [InlineData(PositionOutcome.Positive, "2026-10-01", 0, null, null, null)]
    [InlineData(PositionOutcome.Positive, null, 0, null, null, "required")]
    [InlineData(PositionOutcome.Positive, "2026-11-25", 0, null, null, "position.in-future")]
    [InlineData(PositionOutcome.Positive, "2026-09-30", 0, null, null, "earlier-day.unexplained")]
    [InlineData(PositionOutcome.Positive, "2026-09-30", 0, null, null, null, "Het college besloot al voor wij ervan wisten.")]
    [InlineData(PositionOutcome.Negative, "2026-09-30", 0, PositionOutcome.Positive, "2026-11-10", "position.before-current", "Vergeten.")]
    [InlineData(PositionOutcome.Negative, "2026-11-09", 0, PositionOutcome.Positive, "2026-11-10", "position.before-current")]
    [InlineData(PositionOutcome.Negative, "2026-11-10", 0, PositionOutcome.Positive, "2026-11-10", null)]
    [InlineData(PositionOutcome.Conditional, "2026-11-20", 0, null, null, "position.without-conditions")]
    [InlineData(PositionOutcome.Conditional, "2026-11-20", 1, null, null, null)]
    [InlineData(PositionOutcome.Positive, "2026-11-20", 1, null, null, "position.no-conditions")]
    [InlineData(PositionOutcome.Withdrawn, "2026-11-20", 0, null, null, "position.nothing-to-withdraw")]
    [InlineData(PositionOutcome.Withdrawn, "2026-11-20", 0, PositionOutcome.Negative, "2026-11-10", "position.nothing-to-withdraw")]
    [InlineData(PositionOutcome.Withdrawn, "2026-11-20", 0, PositionOutcome.Conditional, "2026-11-10", null)]
    public void Check_OfAPosition_FollowsTheTable(
        PositionOutcome outcome, string? on, int conditions, PositionOutcome? current, string? currentOn, string? refusal, string? why = null)
    {
        var refusals = Position.Check(outcome, on is null ? null : DateOnly.Parse(on, null), conditions, current is { } was ? Of(was, DateOnly.Parse(currentOn!, null)) : null,
            Registered, why, Today);

        Assert.Equal(refusal, refusals.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(null, ConditionState.Missing, "none")]
    [InlineData(PositionOutcome.Positive, ConditionState.Met, "positive")]
    [InlineData(PositionOutcome.Conditional, ConditionState.Met, "conditional")]
    [InlineData(PositionOutcome.Negative, ConditionState.Missing, "negative")]
    [InlineData(PositionOutcome.Withdrawn, ConditionState.Missing, "withdrawn")]
    public void Gate_OfTheRequest_NeedsAPositivePosition(PositionOutcome? outcome, ConditionState state, string why)
    {
        var condition = PositionGate.OfPosition(outcome is { } o ? Of(o, Today) : null);

        Assert.Equal((state, why), (condition.State, condition.Why));
    }

    [Theory]
    [InlineData(Phase.Feasibility, PositionOutcome.Conditional, new[] { -1 }, "position-stands:Met:stands")]
    [InlineData(Phase.Feasibility, PositionOutcome.Negative, new int[0], "position-stands:Missing:negative")]
    [InlineData(Phase.Proposal, PositionOutcome.Withdrawn, new int[0], "position-stands:Missing:withdrawn")]
    [InlineData(Phase.Proposal, PositionOutcome.Positive, new int[0], "position-stands:Met:stands")]
    [InlineData(Phase.Proposal, PositionOutcome.Conditional, new[] { 0, 5 }, "position-stands:Met:stands position-conditions:Met:in-time")]
    [InlineData(Phase.Agreement, PositionOutcome.Conditional, new[] { -1, 5 }, "position-stands:Met:stands position-conditions:AtRisk:late")]
    [InlineData(Phase.PlanAndPermits, PositionOutcome.Conditional, new[] { 5 }, "position-stands:Met:stands position-conditions:Missing:open")]
    [InlineData(Phase.PlanAndPermits, PositionOutcome.Conditional, new int[0], "position-stands:Met:stands position-conditions:Met:settled")]
    public void Gate_AfterTheRequest_AsksThatThePositionStandsAndItsConditionsAreSettled(Phase gate, PositionOutcome outcome, int[] openDueInDays, string expected)
    {
        var conditions = LaterPositionGate.OfLaterGate(gate, outcome, Today, openDueInDays.Select(Today.AddDays).ToList(), Today);

        Assert.Equal(expected, string.Join(' ', conditions.Select(c => $"{c.Code}:{c.State}:{c.Why}")));
    }

    private static Position Of(PositionOutcome outcome, DateOnly on) => new()
    {
        DossierId = Guid.CreateVersion7(),
        Number = 1,
        Outcome = outcome,
        TakenOn = on,
        Reference = "Z-1",
        Text = "Tekst",
        RecordedAt = on.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
        RecordedBy = "Iemand",
        ByMunicipality = false,
    };
}
