using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Tests.Locations.PlanTests;

public sealed class AssessmentTests
{
    [Theory]
    [InlineData(Comparison.Min, 4.0, 4.0, Judgement.Unknown, Judgement.Meets)]
    [InlineData(Comparison.Min, 4.0, 3.99, Judgement.Unknown, Judgement.Fails)]
    [InlineData(Comparison.Min, 4.0, 12.0, Judgement.Unknown, Judgement.Meets)]
    [InlineData(Comparison.Max, 6.0, 6.0, Judgement.Unknown, Judgement.Meets)]
    [InlineData(Comparison.Max, 6.0, 6.01, Judgement.Unknown, Judgement.Fails)]
    [InlineData(Comparison.Max, 6.0, 0.0, Judgement.Unknown, Judgement.Meets)]
    [InlineData(Comparison.Max, 6.0, null, Judgement.Unknown, Judgement.Unknown)]
    [InlineData(Comparison.Max, 6.0, null, Judgement.Meets, Judgement.Unknown)]
    [InlineData(Comparison.Max, 6.0, null, Judgement.NotApplicable, Judgement.NotApplicable)]
    [InlineData(Comparison.Min, null, null, Judgement.Meets, Judgement.Meets)]
    [InlineData(Comparison.Min, null, null, Judgement.Fails, Judgement.Fails)]
    [InlineData(Comparison.Judged, null, null, Judgement.Unknown, Judgement.Unknown)]
    public void Of_NumberOrJudgement_IsComparedWithTheNorm(Comparison comparison, double? norm, double? value, Judgement said, Judgement expected) =>
        Assert.Equal(expected, Assessment.Of(comparison, (decimal?)norm, (decimal?)value, said));

    [Theory]
    [InlineData(Judgement.Meets, DeviationState.None, Outcome.Met)]
    [InlineData(Judgement.NotApplicable, DeviationState.None, Outcome.NotApplicable)]
    [InlineData(Judgement.Unknown, DeviationState.None, Outcome.Open)]
    [InlineData(Judgement.Unknown, DeviationState.Approved, Outcome.Open)]
    [InlineData(Judgement.Fails, DeviationState.None, Outcome.Open)]
    [InlineData(Judgement.Fails, DeviationState.Asked, Outcome.Open)]
    [InlineData(Judgement.Fails, DeviationState.Rejected, Outcome.Open)]
    [InlineData(Judgement.Fails, DeviationState.Lapsed, Outcome.Open)]
    [InlineData(Judgement.Fails, DeviationState.Approved, Outcome.Deviates)]
    public void OutcomeOf_JudgementAndDeviation_SaysWhetherItIsOpen(Judgement judgement, DeviationState deviation, Outcome expected) =>
        Assert.Equal(expected, Assessment.OutcomeOf(judgement, deviation));

    [Theory]
    [InlineData(Comparison.Judged, null, 3.0, Judgement.Unknown, null, "plan-test.judged")]
    [InlineData(Comparison.Min, null, 3.0, Judgement.Unknown, null, "plan-test.norm-not-set")]
    [InlineData(Comparison.Min, 4.0, 3.0, Judgement.Meets, null, "plan-test.compared-by-number")]
    [InlineData(Comparison.Min, 4.0, null, Judgement.Meets, null, "plan-test.compared-by-number")]
    [InlineData(Comparison.Min, 4.0, -1.0, Judgement.Unknown, null, "requirement.negative")]
    [InlineData(Comparison.Min, 4.0, null, Judgement.NotApplicable, " ", "plan-test.reason-not-applicable")]
    [InlineData(Comparison.Judged, null, null, Judgement.NotApplicable, null, "plan-test.reason-not-applicable")]
    [InlineData(Comparison.Judged, null, null, Judgement.NotApplicable, "geen verdieping", null)]
    [InlineData(Comparison.Min, 4.0, 4.0, Judgement.Meets, null, null)]
    public void Assess_WhatCannotBe_IsRefused(Comparison comparison, double? norm, double? value, Judgement said, string? remark, string? code) =>
        Assert.Equal(code, Item(comparison, norm).Assess((decimal?)value, said, remark)?.Code);

    [Fact]
    public void Assess_AfterADeviationWasApproved_LapsesIt()
    {
        var (asker, approver) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var item = Item(Comparison.Min, 4);
        Assert.Null(item.Assess(3.5m, Judgement.Unknown, null));
        Assert.Null(item.AskDeviation("smal gebouw", "minder bedden", asker, "A", TestDay));
        Assert.Null(item.DecideDeviation(true, "akkoord", approver, "B", TestDay));

        Assert.Null(item.Assess(3.5m, Judgement.Unknown, "nog eens nagemeten"));
        Assert.Equal(DeviationState.Approved, item.Deviation.State);
        Assert.Null(item.Assess(3.0m, Judgement.Unknown, null));
        Assert.Equal(DeviationState.Lapsed, item.Deviation.State);
        Assert.Null(item.AskDeviation("smal gebouw", "minder bedden", asker, "A", TestDay));
    }

    [Fact]
    public void Decide_ByTheOneWhoAsked_IsRefused()
    {
        var asker = Guid.CreateVersion7();
        var item = Item(Comparison.Judged, null);
        Assert.Equal("deviation.not-failing", item.AskDeviation("r", "m", asker, "A", TestDay)?.Code);
        Assert.Null(item.Assess(null, Judgement.Fails, null));
        Assert.Equal("deviation.not-asked", item.DecideDeviation(true, "ja", asker, "A", TestDay)?.Code);
        Assert.Null(item.AskDeviation("r", "m", asker, "A", TestDay));
        Assert.Equal("deviation.already-asked", item.AskDeviation("r", "m", asker, "A", TestDay)?.Code);
        Assert.Equal("deviation.own", item.DecideDeviation(true, "ja", asker, "A", TestDay)?.Code);
    }

    private static readonly DateOnly TestDay = new(2026, 11, 24);

    private static PlanTestItem Item(Comparison comparison, double? norm) => PlanTestItem.Of(
        new Requirement
        {
            Code = "x",
            Subject = RequirementSubject.Rooms,
            TextDutch = "x",
            TextEnglish = "x",
            Comparison = comparison,
            Norm = (decimal?)norm,
            Source = "x",
            Position = 1,
        },
        Guid.CreateVersion7());
}
