using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A line can be read without scrolling: at most 180 characters.</summary>
public sealed class LineLengthTests
{
    private const int Most = 180;

    /// <summary>Files with lines that are still too long, to be mended: one name a line.</summary>
    private const string ToBeMended = "tests/Kwartiermaker.Tests/Architecture/long-lines.txt";

    [Fact]
    public void Lines_CanBeReadWithoutScrolling()
    {
        var known = Repository.Lines(Repository.At(ToBeMended)).Where(l => l.Length > 0).ToHashSet();
        var tooLong = Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs"))
            .SelectMany(f => Repository.Lines(f).Index().Where(l => l.Item.Length > Most).Select(l => (File: Repository.Name(f), Line: l.Index + 1))).ToList();

        Assert.True(tooLong.TrueForAll(l => known.Contains(l.File)), $"Break these lines, they are longer than {Most} characters:\n"
            + string.Join('\n', tooLong.Where(l => !known.Contains(l.File)).Select(l => $"{l.File}:{l.Line}")));
        var mended = known.Except(tooLong.Select(l => l.File)).Order().ToList();
        Assert.True(mended.Count == 0, $"Mended already, so take them off {ToBeMended}:\n{string.Join('\n', mended)}");
    }
}
