using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Files are short enough to read: none over 300 lines, and nine in ten under 150.</summary>
public sealed class FileLengthTests
{
    private const int Most = 300;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Files_AreShort(string folder)
    {
        var lines = Repository.Files(folder, ".cs", ".cshtml", ".ts").Select(f => (File: Repository.Name(f), Lines: Repository.Lines(f).Length)).ToList();

        Assert.NotEmpty(lines);
        Assert.Empty(lines.Where(l => l.Lines > Most).Select(l => $"{l.File}: {l.Lines}"));
    }

    [Fact]
    public void NineInTen_AreUnderHalfOfThat()
    {
        var lines = Repository.Files("src", ".cs").Select(f => Repository.Lines(f).Length).Order().ToList();

        Assert.InRange(lines[lines.Count * 9 / 10], 1, Most / 2);
    }
}
