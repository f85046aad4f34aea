using Kwartiermaker.Common.Modules;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Proposals;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Agreements;

public sealed class AgreementRulesTests
{
    private static readonly DateOnly From = new(2027, 1, 1);
    private static readonly DateOnly To = new(2031, 12, 31);

    [Fact]
    public void Days_OfAnAgreementWithAnEnd_AreInOrder()
    {
        var days = AgreementDays.Of(To, noticeMonths: 9, extensionMonths: 24, extensionDecideMonths: 18, new DateOnly(2029, 6, 1), firstWarning: 12, secondWarning: 6);

        Assert.Equal(
            [
                ("locations.agreement-evaluation", new DateOnly(2029, 6, 1)),
                ("locations.agreement-first-warning", new DateOnly(2029, 6, 30)),
                ("locations.agreement-second-warning", new DateOnly(2029, 12, 31)),
                ("locations.agreement-extension", new DateOnly(2030, 6, 30)),
                ("locations.agreement-notice", new DateOnly(2031, 3, 31)),
                ("locations.agreement-end", To),
            ],
            days.All.Select(d => (d.Kind.Code, d.Day)));
    }

    [Theory]
    [InlineData(null, null, "2030-12-31", "2031-06-30")]
    [InlineData(6, null, "2030-06-30", "2030-12-31")]
    [InlineData(3, 12, "2029-12-31", "2030-06-30")]
    public void Warnings_ComeBeforeTheFirstDayThatDecides(int? notice, int? extensionDecide, string first, string second)
    {
        var days = AgreementDays.Of(To, notice, extensionDecide is null ? null : 24, extensionDecide, null, firstWarning: 12, secondWarning: 6);

        Assert.Equal([first, second], days.All.Where(d => Warns(d.Kind)).Select(d => d.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.True(days.All.Where(d => !Warns(d.Kind)).All(d => d.Day > days.All.Where(w => Warns(w.Kind)).Max(w => w.Day)));

        static bool Warns(DeadlineKind kind) => kind == LocationDeadlines.AgreementFirstWarning || kind == LocationDeadlines.AgreementSecondWarning;
    }

    [Fact]
    public void Days_OfAnIndefiniteAgreement_AreOnlyTheEvaluation() =>
        Assert.Equal("locations.agreement-evaluation", Assert.Single(AgreementDays.Of(null, 6, null, null, new DateOnly(2029, 6, 1), 12, 6).All).Kind.Code);

    [Fact]
    public void Days_WithWarningsNotSet_LeaveThemOut() =>
        Assert.Equal(["locations.agreement-notice", "locations.agreement-end"], AgreementDays.Of(To, 6, null, null, null, null, null).All.Select(d => d.Kind.Code));

    [Theory]
    [InlineData(24, 18, 6, "2029-06-01", true, null)]
    [InlineData(24, null, 6, null, true, "ExtensionDecideMonths")]
    [InlineData(null, 18, 6, null, true, "ExtensionMonths")]
    [InlineData(24, 18, 6, null, false, "ExtensionMonths")]
    [InlineData(null, null, 0, null, true, "NoticeMonths")]
    [InlineData(null, null, 61, null, true, "NoticeMonths")]
    [InlineData(24, 61, 6, null, true, "ExtensionDecideMonths")]
    [InlineData(null, null, 6, "2026-12-31", true, "EvaluateOn")]
    [InlineData(null, null, 6, "2032-01-01", true, "EvaluateOn")]
    public void CheckTerms_NamesTheField(int? extension, int? decide, int? notice, string? evaluate, bool withEnd, string? field)
    {
        var terms = new ChangeTerms(
            Guid.Empty, 1, extension, decide, notice, evaluate is null ? null : DateOnly.ParseExact(evaluate, "yyyy-MM-dd", null), 4, 8, "A", "b", "C", "d");

        Assert.Equal(field, AgreementRules.CheckTerms(terms, From, withEnd ? To : null).SingleOrDefault()?.Field);
    }

    [Theory]
    [InlineData(SubjectKind.PlaceAndCapacity, false)]
    [InlineData(SubjectKind.Duration, false)]
    [InlineData(SubjectKind.OneOffMeasures, true)]
    [InlineData(SubjectKind.Organisation, false)]
    [InlineData(SubjectKind.Committee, false)]
    [InlineData(SubjectKind.Education, true)]
    public void MayNotApply_OnlyMeasuresAndEducation(SubjectKind kind, bool may) => Assert.Equal(may, AgreementSubject.MayNotApply(kind));

    [Fact]
    public void MaySign_BothSidesByOnePerson_IsRefusedByIdAndByName()
    {
        var (agreement, who) = (Drafted(), Guid.CreateVersion7());
        List<AgreementSignature> standing = [Signature(Side.Agency, "Rachid Regio", who)];

        Assert.Equal("agreement.same-person", AgreementRules.WhyNotSign(agreement, standing, Side.Municipality, "B. Jansen", who)?.Code);
        Assert.Equal("agreement.same-person", AgreementRules.WhyNotSign(agreement, standing, Side.Municipality, "rachid regio ", Guid.CreateVersion7())?.Code);
        Assert.Null(AgreementRules.WhyNotSign(agreement, standing, Side.Municipality, "B. Jansen", Guid.CreateVersion7()));
    }

    [Fact]
    public void MaySign_ATextChangedSinceTheDraft_IsRefused()
    {
        var agreement = Drafted();
        agreement.Touch();

        Assert.Equal("agreement.draft-old", AgreementRules.WhyNotSign(agreement, [], Side.Agency, "Rachid Regio", Guid.CreateVersion7())?.Code);
    }

    private static Agreement Drafted()
    {
        var agreement = new Agreement { DossierId = Guid.Empty };
        agreement.Follow(1, 400, "gezinnen", From, To);
        agreement.NextDraft();
        return agreement;
    }

    private static AgreementSignature Signature(Side side, string name, Guid by) => new()
    {
        AgreementId = Guid.Empty,
        Side = side,
        Name = name,
        Function = "regiomanager",
        SignedOn = From,
        Draft = 1,
        RecordedById = by,
        RecordedBy = name,
        RecordedAt = DateTime.UnixEpoch,
    };
}
