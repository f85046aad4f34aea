using FsCheck;
using FsCheck.Xunit;
using Kwartiermaker.Locations.Screening;

namespace Kwartiermaker.Tests.Locations.Screening;

public sealed class ScreeningOutcomeTests
{
    private static readonly Criterion[] Criteria =
    [
        Criterion.KnockOut("asbestos", "building"),
        Criterion.KnockOut("land", "space", new Norm(3, null), "new-site"),
        Criterion.Weighted("floor-area", "space", 5, new Norm(3_000, null, Margin: 500)),
        Criterion.Weighted("bus-stop", "access", 3, new Norm(null, 500)),
        Criterion.Weighted("school", "access", 2),
    ];

    private static ScreeningResult Of(params Judgement[] judgements) =>
        ScreeningOutcome.Of(Criteria, judgements, "existing", threshold: 60);

    private static Judgement Is(string code, Verdict verdict) => new(code, verdict);

    private static readonly Judgement NoAsbestos = Is("asbestos", Verdict.Meets);

    [Fact]
    public void Of_AllMet_Fits()
    {
        var result = Of(NoAsbestos, new("floor-area", default, 3_200), new("bus-stop", default, 500), Is("school", Verdict.Meets));
        Assert.Equal((ScreeningVerdict.Fits, new ScoreRange(100, 100)), (result.Verdict, result.Total));
        Assert.Equal(["floor-area", "bus-stop", "school"], result.Reasons.Select(r => r.Criterion));
    }

    [Fact]
    public void Of_KnockOutFails_IsUnfitWhateverTheScore()
    {
        var result = Of(
            Is("asbestos", Verdict.Fails), Is("floor-area", Verdict.Meets), Is("bus-stop", Verdict.Meets), Is("school", Verdict.Meets));
        Assert.Equal(ScreeningVerdict.Unfit, result.Verdict);
        Assert.Equal((ReasonKind.KnockOutFails, "asbestos"), (result.Reasons[0].Kind, result.Reasons[0].Criterion));
    }

    [Fact]
    public void Of_KnockOutUnknown_IsIncomplete() =>
        Assert.Equal(
            ScreeningVerdict.Incomplete,
            Of(Is("floor-area", Verdict.Meets), Is("bus-stop", Verdict.Meets), Is("school", Verdict.Meets)).Verdict);

    [Fact]
    public void Of_UnknownCriterion_MakesARange()
    {
        var result = Of(NoAsbestos, new("floor-area", default, 2_600), Is("bus-stop", Verdict.Meets));
        Assert.Equal((ScreeningVerdict.Incomplete, new ScoreRange(55, 75)), (result.Verdict, result.Total));
        Assert.Equal(
            [new("access", new ScoreRange(60, 100)), new("building", null), new PillarScore("space", new ScoreRange(50, 50))], result.Pillars);
    }

    [Fact]
    public void Of_LossesAndStrengths_AreOrderedByEffect()
    {
        var result = Of(NoAsbestos, Is("floor-area", Verdict.Partly), new("bus-stop", default, 900, "map"), Is("school", Verdict.Meets));
        Assert.Equal((ScreeningVerdict.DoesNotFit, new ScoreRange(45, 45)), (result.Verdict, result.Total));
        Assert.Equal(
            [
                new(ReasonKind.Lost, "bus-stop", "access", Verdict.Fails, 30, 900, "map"),
                new(ReasonKind.Lost, "floor-area", "space", Verdict.Partly, 25, null, null),
                new ScreeningReason(ReasonKind.Strength, "school", "access", Verdict.Meets, 20, null, null),
            ],
            result.Reasons);
    }

    [Fact]
    public void Of_UnknownThatCannotChangeTheOutcome_IsARemark() =>
        Assert.Equal(
            ScreeningVerdict.FitsWithRemarks,
            Of(NoAsbestos, Is("floor-area", Verdict.Meets), Is("bus-stop", Verdict.Meets)).Verdict);

    [Fact]
    public void Of_OtherKind_BringsItsOwnCriteria()
    {
        Judgement[] judgements = [NoAsbestos, new("land", default, 2.5m)];
        Assert.Equal(ScreeningVerdict.Unfit, ScreeningOutcome.Of(Criteria, judgements, "new-site", 60).Verdict);
        Assert.NotEqual(ScreeningVerdict.Unfit, ScreeningOutcome.Of(Criteria, judgements, "existing", 60).Verdict);
    }

    [Fact]
    public void Of_NothingWeighted_HasNoScore()
    {
        var result = ScreeningOutcome.Of([Criteria[0]], [NoAsbestos], "existing", 60);
        Assert.Equal((ScreeningVerdict.Fits, null), (result.Verdict, result.Total));
    }

    [Fact]
    public void Of_PersonJudgedOtherwise_StandsAgainstTheNorm() =>
        Assert.Equal(new ScoreRange(50, 100), Of(NoAsbestos, new("floor-area", Verdict.Meets, 100)).Total);

    [Theory]
    [InlineData(null, Verdict.Unknown)]
    [InlineData(9.9, Verdict.Fails)]
    [InlineData(10.0, Verdict.Partly)]
    [InlineData(12.0, Verdict.Meets)]
    [InlineData(20.0, Verdict.Meets)]
    [InlineData(22.0, Verdict.Partly)]
    [InlineData(22.1, Verdict.Fails)]
    public void Norm_Judge_ComparesWithBothEnds(double? measured, Verdict verdict) =>
        Assert.Equal(verdict, new Norm(12, 20, Margin: 2).Judge((decimal?)measured));

    [Fact]
    public void Of_WeightOutOfRange_IsABug() =>
        Assert.Throws<ArgumentException>(() => ScreeningOutcome.Of([Criterion.Weighted("x", "p", 6)], [], "existing", 60));

    private static (Criterion[] Criteria, Judgement[] Judgements) Many(NonEmptyArray<byte> seeds) =>
    (
        [.. seeds.Get.Select((s, i) => Criterion.Weighted($"c{i}", $"p{s % 3}", (s % 5) + 1))],
        [.. seeds.Get.Select((s, i) => Is($"c{i}", (Verdict)(s / 5 % 4)))]
    );

    [Property]
    public bool Of_OrderOfCriteria_DoesNotMatter(NonEmptyArray<byte> seeds)
    {
        var (criteria, judgements) = Many(seeds);
        var (one, two) = (
            ScreeningOutcome.Of(criteria, judgements, "k", 60),
            ScreeningOutcome.Of([.. criteria.Reverse()], [.. judgements.Reverse()], "k", 60));
        return one.Reasons.SequenceEqual(two.Reasons) && one.Pillars.SequenceEqual(two.Pillars) && one.Total == two.Total && one.Verdict == two.Verdict;
    }

    [Property]
    public bool Of_CriterionMetAdded_NeverLowersTheScore(NonEmptyArray<byte> seeds, byte weight)
    {
        var (criteria, judgements) = Many(seeds);
        var before = ScreeningOutcome.Of(criteria, judgements, "k", 60).Total!;
        var after = ScreeningOutcome.Of(
            [.. criteria, Criterion.Weighted("new", "p", (weight % 5) + 1)], [.. judgements, Is("new", Verdict.Meets)], "k", 60).Total!;
        return after.Low >= before.Low && after.High >= before.High && after.High <= 100;
    }

    [Property]
    public bool Of_UnknownFoundOut_StaysWithinTheRange(NonEmptyArray<byte> seeds, byte found)
    {
        var (criteria, judgements) = Many(seeds);
        var before = ScreeningOutcome.Of(criteria, judgements, "k", 60).Total!;
        var known = judgements.Select(j => j.Verdict == Verdict.Unknown ? j with { Verdict = (Verdict)((found % 3) + 1) } : j).ToArray();
        var after = ScreeningOutcome.Of(criteria, known, "k", 60).Total!;
        return after.Low == after.High && after.Low >= before.Low && after.High <= before.High;
    }
}
