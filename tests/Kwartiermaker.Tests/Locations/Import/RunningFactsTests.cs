using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Import;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Import;

/// <summary>What a phase needs of a location that runs already, and which days contradict each other.</summary>
public sealed class RunningFactsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    // begun, since
    [InlineData(Phase.Exploration, "", "2026-10-01", "")]
    [InlineData(Phase.Exploration, "", "", "Since:running.needed")]
    [InlineData(Phase.Proposal, "2026-01-01", "2026-10-01", "")]
    [InlineData(Phase.Proposal, "2026-01-01", "2026-01-01", "")]
    [InlineData(Phase.Proposal, "2026-10-02", "2026-10-01", "Since:running.before")]
    [InlineData(Phase.Proposal, "", "2026-11-24", "")]
    [InlineData(Phase.Proposal, "", "2026-11-25", "Since:recorded-day.in-future")]
    [InlineData(Phase.Proposal, "2026-11-25", "2026-11-25", "Since:recorded-day.in-future BegunOn:recorded-day.in-future")]
    [InlineData(Phase.Proposal, "1206-01-01", "2026-10-01", "BegunOn:site.absurd-date")]
    [InlineData(Phase.HandedOver, "", "2020-01-01", "Phase:running.handed-over")]
    public void Check_BeforeTheAgreement_NeedsTheDayOfThePhase(Phase phase, string begun, string since, string expected) =>
        Assert.Equal(expected, Faults(new RunningFacts(phase, Day(since), Day(begun), null, null, null, null, false, null, null)));

    [Theory]
    // places, signed, from, to (- indefinite), notice
    [InlineData(Phase.PlanAndPermits, "220 2026-09-28 2027-01-01 2036-12-31 6", "")]
    [InlineData(Phase.PlanAndPermits, "220 2026-09-28 2027-01-01 -", "")]
    [InlineData(Phase.Building, "220 2026-09-28 2027-01-01 . .", "To:running.end-or-indefinite")]
    [InlineData(Phase.Opening, ". . . . .", "Places:running.needed SignedOn:running.needed From:running.needed To:running.end-or-indefinite")]
    [InlineData(Phase.Agreement, ". . . . .", "")]
    [InlineData(Phase.Agreement, "220 . . . .", "Places:running.not-agreed")]
    [InlineData(Phase.Feasibility, ". 2026-09-28 . - .", "SignedOn:running.not-agreed To:running.not-agreed")]
    [InlineData(Phase.Feasibility, ". . . . 6", "NoticeMonths:running.not-agreed")]
    [InlineData(Phase.Building, "0 2026-09-28 2027-01-01 -", "Places:site.not-positive")]
    [InlineData(Phase.Building, "22000 2026-09-28 2027-01-01 -", "Places:site.absurd")]
    [InlineData(Phase.Building, "220 2026-09-28 2027-01-01 2026-12-31", "To:running.before")]
    [InlineData(Phase.Building, "220 2026-10-02 2027-01-01 -", "Since:running.before")]
    [InlineData(Phase.Building, "220 2026-11-25 2027-01-01 -", "SignedOn:recorded-day.in-future Since:running.before")]
    [InlineData(Phase.Building, "220 2025-09-28 2025-10-01 2026-11-23", "To:running.ended-before-open")]
    [InlineData(Phase.Building, "220 2026-09-28 2027-01-01 2027-12-31 12", "NoticeMonths:agreement.before-start")]
    [InlineData(Phase.Building, "220 2026-09-28 2027-01-01 - 0", "NoticeMonths:agreement.number")]
    public void Check_FromTheAgreementOn_NeedsWhatWasSigned(Phase phase, string agreement, string expected)
    {
        var part = agreement.Split(' ').Select(p => p == "." ? "" : p).Concat(["", ""]).ToArray();

        var running = new RunningFacts(
            phase, new(2026, 10, 1), null, Number(part[0]), Day(part[1]), Day(part[2]), part[3] == "-" ? null : Day(part[3]), part[3] == "-", Number(part[4]), null);

        Assert.Equal(expected, Faults(running));
    }

    [Theory]
    // since, opened
    [InlineData(Phase.Operation, "", "2024-05-01", "")]
    [InlineData(Phase.Operation, "2024-05-01", "2024-05-01", "")]
    [InlineData(Phase.Operation, "2024-05-02", "2024-05-01", "Since:running.open-since")]
    [InlineData(Phase.Operation, "2024-05-01", "", "OpenedOn:running.needed")]
    [InlineData(Phase.Operation, "", "2022-12-31", "OpenedOn:running.before")]
    [InlineData(Phase.Operation, "", "2026-11-25", "OpenedOn:recorded-day.in-future")]
    [InlineData(Phase.Opening, "2024-05-01", "2024-05-01", "OpenedOn:running.not-open")]
    [InlineData(Phase.Ended, "2026-05-01", "2024-05-01", "")]
    [InlineData(Phase.Ended, "", "2024-05-01", "Since:running.needed")]
    [InlineData(Phase.Ended, "2024-04-30", "2024-05-01", "Since:running.before")]
    public void Check_OfAnOpenOrEndedLocation_NeedsItsOpening(Phase phase, string since, string opened, string expected) => Assert.Equal(
        expected, Faults(new RunningFacts(phase, Day(since), new(2023, 1, 1), 300, new(2024, 3, 15), new(2024, 4, 1), null, true, null, Day(opened))));

    /// <summary>A second agreement followed the first: then it was signed after the opening.</summary>
    [Fact]
    public void Check_OfAnOpenLocation_TakesALaterAgreementAndOneThatRanOut()
    {
        var open = new RunningFacts(Phase.Operation, null, null, 300, new(2025, 3, 15), new(2025, 4, 1), new(2026, 10, 31), false, null, new(2020, 1, 1));

        Assert.Equal("", Faults(open));
        Assert.Equal(new DateOnly(2020, 1, 1), open.AsStored().Since);
    }

    private static string Faults(RunningFacts running) => string.Join(' ', running.Check(Today).Select(r => $"{r.Field}:{r.Code}"));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
