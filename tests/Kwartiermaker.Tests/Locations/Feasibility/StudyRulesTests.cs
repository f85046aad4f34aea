using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Feasibility;

namespace Kwartiermaker.Tests.Locations.Feasibility;

public sealed class StudyRulesTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly Guid Preparer = Guid.CreateVersion7();
    private static readonly Guid Decider = Guid.CreateVersion7();

    [Theory]
    [InlineData(AspectVerdict.Open, false, null)]
    [InlineData(AspectVerdict.Fits, false, "")]
    [InlineData(AspectVerdict.AtRisk, false, "study.risk-unnamed")]
    [InlineData(AspectVerdict.AtRisk, true, "study.risk-without-measure")]
    [InlineData(AspectVerdict.Fails, false, "")]
    public void Completeness_NamesWhatIsMissing(AspectVerdict verdict, bool withRisk, string? code)
    {
        var aspect = Aspect(verdict);
        List<StudyRisk> risks = withRisk ? [Risk(aspect, null)] : [];

        var refusals = StudyRules.Completeness([aspect], risks);

        Assert.Equal(code is "" ? [] : [code ?? "study.aspect-open"], refusals.Select(r => r.Code));
    }

    [Fact]
    public void Opening_WithAnOpenRisk_AsksOnceMore()
    {
        var open = OpenRisksGate.Of(["Olie in de bodem\nzie het rapport", "Lekkage"]);
        Assert.Equal((ConditionState.AtRisk, "open", 2, "Olie in de bodem"), (open.State, open.Why, open.Args[0], open.Args[1]));
        Assert.Equal(ConditionState.Met, OpenRisksGate.Of([]).State);
    }

    [Fact]
    public void Completeness_WithAMeasureAPersonAndADay_IsComplete()
    {
        var aspect = Aspect(AspectVerdict.AtRisk);

        Assert.Empty(StudyRules.Completeness([aspect], [Risk(aspect, "nader onderzoek")]));
    }

    [Theory]
    [InlineData(false, false, null, null, "study.not-offered")]
    [InlineData(true, true, null, null, "study.same-person")]
    [InlineData(true, false, null, null, null)]
    [InlineData(true, false, 5_000_000, null, "study.investment-unknown")]
    [InlineData(true, false, 5_000_000, 5_000_000, null)]
    [InlineData(true, false, 5_000_000, 5_000_001, "study.above-mandate")]
    public void MayDecide_WithoutTheLargeMandate(bool offered, bool self, int? threshold, int? investment, string? code)
    {
        var study = Study(offered, investment);

        Assert.Equal(code, StudyRules.WhyNotDecide(study, self ? Preparer : Decider, mayDecideLarge: false, threshold)?.Code);
    }

    [Fact]
    public void MayDecide_TheBoardAboveTheThreshold_IsAllowed() =>
        Assert.Null(StudyRules.WhyNotDecide(Study(true, 9_000_000), Decider, mayDecideLarge: true, 5_000_000));

    [Theory]
    [InlineData(StudyDecision.Go, "waarom", null, null, AspectVerdict.Fits, null)]
    [InlineData(StudyDecision.Go, "", null, null, AspectVerdict.Fits, "Reasons")]
    [InlineData(StudyDecision.Go, "waarom", null, null, AspectVerdict.Fails, "DespiteFail")]
    [InlineData(StudyDecision.Go, "waarom", "toch", null, AspectVerdict.Fails, null)]
    [InlineData(StudyDecision.NoGo, "waarom", null, null, AspectVerdict.Fails, "Lessons")]
    [InlineData(StudyDecision.NoGo, "waarom", null, "geleerd", AspectVerdict.Fails, null)]
    public void CheckDecision_NamesTheField(StudyDecision decision, string reasons, string? despite, string? lessons, AspectVerdict verdict, string? field)
    {
        var refusals = StudyRules.CheckDecision(new DecideStudy(Guid.Empty, 1, decision, reasons, "regiomanager", despite, lessons), [Aspect(verdict)]);

        Assert.Equal(field is null ? [] : [field], refusals.Select(r => r.Field!));
    }

    private static StudyAspect Aspect(AspectVerdict verdict)
    {
        var aspect = new StudyAspect { StudyId = Guid.Empty, DossierId = Guid.Empty, Kind = AspectKind.Environment };
        aspect.Describe("Olie onder de ketelruimte.", "bodemonderzoek", verdict, "Petra", Day);
        return aspect;
    }

    private static StudyRisk Risk(StudyAspect aspect, string? measure)
    {
        var risk = new StudyRisk { StudyId = Guid.Empty, AspectId = aspect.Id };
        risk.Describe(new RecordRisk(Guid.Empty, aspect.Kind, null, 1, "Sanering", RiskLevel.Medium, RiskLevel.High, measure, measure is null ? null : Decider,
            measure is null ? null : Day));
        return risk;
    }

    private static FeasibilityStudy Study(bool offered, int? investment)
    {
        var study = new FeasibilityStudy { DossierId = Guid.Empty, Round = 1, StartedOn = Day };
        study.SetUp(Preparer, "J. Jansma", "projectleider", investment);
        if (offered)
            study.Offer([Aspect(AspectVerdict.Fits)], [], Preparer, "Petra", Day);
        return study;
    }
}
