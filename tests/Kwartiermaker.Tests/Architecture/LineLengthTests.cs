using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A line can be read without scrolling: at most 180 characters.</summary>
public sealed class LineLengthTests
{
    private const int Most = 180;

    [Fact]
    public void Lines_CanBeReadWithoutScrolling()
    {
        var tooLong = Repository.Files("src", ".cs", ".cshtml").Concat(Repository.Files("tests", ".cs"))
            .SelectMany(f => Repository.Lines(f).Index().Where(l => l.Item.Length > Most).Select(l => $"{Repository.Name(f)}:{l.Index + 1}")).ToList();

        Assert.True(tooLong.Count == 0, $"Break these lines, they are longer than {Most} characters:\n{string.Join('\n', tooLong)}");
    }
}
