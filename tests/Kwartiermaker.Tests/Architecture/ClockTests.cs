using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Time comes from <see cref="TimeProvider"/>, so that a test stands still; ids are made in order of time.</summary>
public sealed partial class ClockTests
{
    /// <summary>The Monday of a week and the day in a cell of a sheet are days already: there is no moment, and no zone.</summary>
    private static readonly string[] KnowNoMoment = ["src/Kwartiermaker.Capacity/Forecasting/Period.cs", "src/Kwartiermaker.Locations/Import/SiteRowReader.cs"];

    [Theory]
    [InlineData("src")]
    [InlineData("tests/Kwartiermaker.Tests")]
    public void Sources_AskNoOtherClockAndMakeNoRandomIds(string folder)
    {
        var files = Repository.Files(folder, ".cs", ".cshtml").ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => Path.GetFileName(f) != "ClockTests.cs" && Banned().IsMatch(Repository.Text(f)))
            .Select(f => $"{Repository.Name(f)}: {Banned().Match(Repository.Text(f)).Value}"));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTimeOffset.Now.AddDays(1)")]
    [InlineData("DateTime.Today")]
    [InlineData("Id = Guid.NewGuid()")]
    public void Banned_IsSeen(string line) => Assert.Matches(Banned(), line);

    /// <summary>Between midnight and one or two o'clock in the Netherlands it is still yesterday in UTC.</summary>
    [Fact]
    public void Day_OfAMoment_IsTheDutchDay()
    {
        var wrong = Repository.Files("src", ".cs", ".cshtml").Where(f => MakesADay().IsMatch(Repository.Text(f))).Select(Repository.Name)
            .Where(f => !f.StartsWith("src/Kwartiermaker.Common/Time/", StringComparison.Ordinal) && !f.StartsWith("src/Kwartiermaker.Common/Language/", StringComparison.Ordinal))
            .Except(KnowNoMoment).ToList();

        Assert.True(wrong.Count == 0, "Ask Clock (Common/Time) for today, or for the Dutch day of the moment: " + string.Join(", ", wrong));
    }

    [Theory]
    [InlineData("DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)")]
    [InlineData("TimeZoneInfo.ConvertTimeFromUtc(at, zone)")]
    [InlineData("new DateTimeOffset(at).ToOffset(Texts.Amsterdam.BaseUtcOffset)")]
    public void Day_ThatSomebodyMakesByThemselves_IsSeen(string line) => Assert.Matches(MakesADay(), line);

    [GeneratedRegex(@"\bTimeZoneInfo\.Convert|\bTexts\.Amsterdam\b|\bDateOnly\.FromDateTime\(")]
    private static partial Regex MakesADay();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bGuid\.NewGuid\b")]
    private static partial Regex Banned();
}
