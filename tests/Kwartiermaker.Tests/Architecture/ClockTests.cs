using System.Text.RegularExpressions;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Time comes from <see cref="TimeProvider"/>, so that a test stands still; ids are made in order of time.</summary>
public sealed partial class ClockTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests/Kwartiermaker.Tests")]
    public void Sources_AskNoOtherClockAndMakeNoRandomIds(string folder)
    {
        var files = Repository.Files(folder, ".cs", ".cshtml").ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Where(f => Path.GetFileName(f) != "ClockTests.cs" && Banned().IsMatch(File.ReadAllText(f))).Select(f => $"{Repository.Name(f)}: {Banned().Match(File.ReadAllText(f)).Value}"));
    }

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTimeOffset.Now.AddDays(1)")]
    [InlineData("DateTime.Today")]
    [InlineData("Id = Guid.NewGuid()")]
    public void Banned_IsSeen(string line) => Assert.Matches(Banned(), line);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bGuid\.NewGuid\b")]
    private static partial Regex Banned();
}
