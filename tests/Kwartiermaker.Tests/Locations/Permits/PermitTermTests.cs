using FsCheck.Xunit;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Permits;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Permits;

public sealed class PermitTermTests
{
    private static readonly PermitTermRules Regular = new(TermLength.Weeks(8));
    private static readonly PermitTermRules Extensive = new(TermLength.Weeks(26), ExtendWithin: TermLength.Weeks(8));
    private static readonly DateOnly Today = new(2027, 1, 4);

    private static DateOnly D(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);

    private static Suspension Still(string requested, string? resumed) => new(D(requested), resumed is null ? null : D(resumed));

    private static TermExtension SixWeeks(string announced) => new(D(announced), TermLength.Weeks(6));

    private static PermitTermOutcome Of(
        string received, Suspension[]? still = null, TermExtension[]? extended = null, PermitTermRules? rules = null) =>
        PermitTerm.Of(D(received), rules ?? Regular, still ?? [], extended ?? [], Today);

    private static DateOnly Deadline(PermitTermOutcome outcome) => Assert.IsType<DeadlineKnown>(outcome).Deadline;

    [Theory]
    [InlineData("2027-02-02", "2027-03-30")]
    [InlineData("2027-02-01", "2027-03-30")]
    [InlineData("2027-01-29", "2027-03-30")]
    [InlineData("2027-03-02", "2027-04-28")]
    [InlineData("2027-03-11", "2027-05-07")]
    [InlineData("2026-10-30", "2026-12-28")]
    [InlineData("2026-11-06", "2027-01-04")]
    public void Of_RegularTerm_MovesOverWeekendsAndHolidays(string received, string deadline) =>
        Assert.Equal(D(deadline), Deadline(Of(received)));

    [Theory]
    [InlineData("2026-09-28", "2027-03-29")]
    [InlineData("2026-10-31", "2027-05-01")]
    public void Of_ExtensiveTerm_EndStandsOnTheDayOff(string received, string deadline)
    {
        var outcome = Assert.IsType<DeadlineKnown>(Of(received, rules: Extensive));
        Assert.Equal(D(deadline), outcome.Deadline);
        Assert.IsType<TermEndStands>(outcome.Steps[^1]);
    }

    [Fact]
    public void Of_SuspendedTwice_AddsExactDays()
    {
        // 4 January + 8 weeks = 1 March; still 12–18 January (7 days) and 2–4 February (3 days): 11 March.
        var outcome = Of("2027-01-04", [Still("2027-01-11", "2027-01-19"), Still("2027-02-01", "2027-02-05")]);
        Assert.Equal(D("2027-03-11"), Deadline(outcome));
        var days = ((DeadlineKnown)outcome).Steps.OfType<TermStoodStill>().Select(s => (s.When.ToString(), s.Days));
        Assert.Equal([("2027-01-12/2027-01-18", 7), ("2027-02-02/2027-02-04", 3)], days);
    }

    /// <summary>Suspended on a day that the term has only because Good Friday moved its end: two days are left, and they are there when it runs again.</summary>
    [Theory]
    [InlineData("2027-03-28", 2, "2027-04-06")]
    [InlineData("2027-03-26", 4, "2027-04-08")]
    [InlineData("2027-03-25", 1, "2027-04-05")]
    public void Of_SuspendedOnAMovedDay_HasDaysLeft(string requested, int left, string deadline)
    {
        Assert.Equal(left, Assert.IsType<TermSuspended>(Of("2027-01-29", [Still(requested, null)])).DaysLeft);
        Assert.Equal(D(deadline), Deadline(Of("2027-01-29", [Still(requested, "2027-04-05")])));
    }

    [Fact]
    public void Of_OverlappingSuspensions_CountOnce()
    {
        // 12–24 January is 13 days: 1 March + 13 = Sunday 14 March, so Monday.
        var outcome = Of("2027-01-04", [Still("2027-01-15", "2027-01-25"), Still("2027-01-11", "2027-01-19")]);
        Assert.Equal(D("2027-03-15"), Deadline(outcome));
    }

    [Theory]
    [InlineData("2027-01-11")]
    [InlineData("2027-01-12")]
    public void Of_SupplementedAtOnce_LosesNoDay(string resumed) =>
        Assert.Equal(D("2027-03-01"), Deadline(Of("2027-01-04", [Still("2027-01-11", resumed)])));

    [Fact]
    public void Of_OpenSuspension_HasNoDeadlineButDaysLeft()
    {
        var outcome = Assert.IsType<TermSuspended>(
            Of("2027-01-04", [Still("2027-01-11", "2027-01-19"), Still("2027-02-01", null)]));
        Assert.Equal(D("2027-02-02"), outcome.Since);
        Assert.Equal(35, outcome.DaysLeft);
        Assert.Equal(new TermStandsStill(D("2027-02-02"), 35), outcome.Steps[^1]);
    }

    [Fact]
    public void Of_OpenSuspensionThenResumed_UsesTheDaysThatWereLeft()
    {
        // 35 days left and running again on 10 February: the 35th day is 16 March.
        var outcome = Of("2027-01-04", [Still("2027-01-11", "2027-01-19"), Still("2027-02-01", "2027-02-10")]);
        Assert.Equal(D("2027-02-10").AddDays(34), Deadline(outcome));
    }

    [Fact]
    public void Of_Extended_AddsToTheCountedEndAndMovesOnce()
    {
        // 1 February + 8 weeks = Easter Monday; + 6 weeks = Monday 10 May, not Tuesday 11 May.
        var outcome = Assert.IsType<DeadlineKnown>(Of("2027-02-01", extended: [SixWeeks("2027-03-30")]));
        Assert.Equal(D("2027-05-10"), outcome.Deadline);
        Assert.IsType<TermExtended>(outcome.Steps[^1]);
    }

    [Fact]
    public void Of_EverythingAtOnce_ExplainsEachStep()
    {
        // 18 January + 56 = 15 March; + 10 days = 25 March; + 6 weeks = 6 May, Ascension Day: Friday 7 May.
        var outcome = Assert.IsType<DeadlineKnown>(
            Of("2027-01-18", [Still("2027-02-01", "2027-02-12")], [SixWeeks("2027-03-20")]));
        Assert.Equal(
            [typeof(TermReceived), typeof(TermCounted), typeof(TermStoodStill), typeof(TermExtended), typeof(TermEndMoved)],
            outcome.Steps.Select(step => step.GetType()));
        Assert.Equal(DayOff.AscensionDay, ((TermEndMoved)outcome.Steps[^1]).Skipped[0].Why);
        Assert.Equal((D("2027-05-07"), 123), (outcome.Deadline, outcome.DaysLeft));
    }

    [Fact]
    public void Of_ExtendedWhileSuspended_IsInTime()
    {
        // 1 March + 33 days + 6 weeks = Saturday 15 May; Monday 17 May is Whit Monday.
        var outcome = Of("2027-01-04", [Still("2027-02-26", "2027-04-01")], [SixWeeks("2027-03-15")]);
        Assert.Equal(D("2027-05-18"), Deadline(outcome));
    }

    [Theory]
    [InlineData("2027-01-03", null, PermitTermRefusal.SuspensionBeforeReceipt)]
    [InlineData("2027-01-11", "2027-01-10", PermitTermRefusal.SuspensionEndsBeforeStart)]
    [InlineData("2027-03-01", null, PermitTermRefusal.SuspensionAfterEnd)]
    [InlineData("2027-03-02", "2027-03-09", PermitTermRefusal.SuspensionAfterEnd)]
    public void Of_ImpossibleSuspension_Refused(string requested, string? resumed, PermitTermRefusal code) =>
        Assert.Equal(
            new PermitTermRefused(code, D(requested)), Of("2027-01-04", [Still(requested, resumed)]));

    [Theory]
    [InlineData("2027-01-03", PermitTermRefusal.ExtensionBeforeReceipt)]
    [InlineData("2027-03-02", PermitTermRefusal.ExtensionAfterEnd)]
    public void Of_ImpossibleExtension_Refused(string announced, PermitTermRefusal code) =>
        Assert.Equal(new PermitTermRefused(code, D(announced)), Of("2027-01-04", extended: [SixWeeks(announced)]));

    [Fact]
    public void Of_SecondExtension_Refused() =>
        Assert.Equal(
            new PermitTermRefused(PermitTermRefusal.SecondExtension, D("2027-02-15")),
            Of("2027-01-04", extended: [SixWeeks("2027-02-15"), SixWeeks("2027-02-01")]));

    [Fact]
    public void Of_ExtensiveTermExtendedAfterEightWeeks_Refused()
    {
        Assert.Equal(D("2027-08-16"), Deadline(Of("2027-01-04", extended: [SixWeeks("2027-03-01")], rules: Extensive)));
        Assert.Equal(
            new PermitTermRefused(PermitTermRefusal.ExtensionAnnouncedTooLate, D("2027-03-02")),
            Of("2027-01-04", extended: [SixWeeks("2027-03-02")], rules: Extensive));
    }

    [Fact]
    public void Of_SuspensionAfterAnExtension_MayStartInTheExtraWeeks() =>
        Assert.Equal(
            D("2027-04-22"),
            Deadline(Of("2027-01-04", [Still("2027-03-15", "2027-03-26")], [SixWeeks("2027-02-15")])));

    [Property]
    public bool Of_Suspensions_AddExactlyTheirDays(byte first, byte firstLength, byte gap, byte secondLength)
    {
        var received = new DateOnly(2027, 1, 4);
        var one = new Suspension(received.AddDays(first % 20), received.AddDays((first % 20) + (firstLength % 30) + 1));
        var again = one.ResumedOn!.Value.AddDays(gap % 20);
        var two = new Suspension(again, again.AddDays((secondLength % 30) + 1));
        var outcome = (DeadlineKnown)PermitTerm.Of(received, Regular, [two, one], [], Today);
        var counted = received.AddDays(56 + (firstLength % 30) + (secondLength % 30));
        return outcome.Deadline == DutchCalendar.NextWorkingDay(counted);
    }
}
