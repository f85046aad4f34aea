using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A dated value that code asks for is shipped: a key with a misprint answers "not set", and what is not set limits nobody.</summary>
public sealed partial class DatedKeyTests
{
    private const string Shipped = "data/reference/dated-values.csv";

    private static readonly IReadOnlySet<string> Keys = Repository.Lines(Repository.At(Shipped)).Skip(1).Select(l => l.Split(',')[0]).ToHashSet();

    private static readonly IReadOnlySet<string> Heads = Keys.Select(k => k.Split('.')[0]).ToHashSet();

    /// <summary>Keys of texts, with and without what code puts before them.</summary>
    private static readonly IReadOnlySet<string> Codes =
        AppAssemblies.Texts.Dutch.Keys.SelectMany(k => new[] { k, k[(k.IndexOf('.', StringComparison.Ordinal) + 1)..] }).ToHashSet();

    [Fact]
    public void Keys_ThatCodeAsksFor_AreShipped()
    {
        var asked = Sources().SelectMany(s => Asked().Matches(s.Text).Select(m => (s.File, Key: m.Groups[1].Value))).ToList();

        Assert.NotEmpty(asked);
        Assert.True(asked.TrueForAll(a => Keys.Contains(a.Key)), $"Not in {Shipped}:\n" + string.Join('\n', asked.Where(a => !Keys.Contains(a.Key))));
    }

    /// <summary>Constants and tables of keys: what begins like a dated key is one, or it is the code of a text.</summary>
    [Fact]
    public void Words_ThatBeginLikeAKey_AreKeysOrCodes()
    {
        var dotted = Sources().SelectMany(s => Dotted().Matches(s.Text).Select(m => (s.File, Key: m.Groups[1].Value)))
            .Where(w => Heads.Contains(w.Key.Split('.')[0])).ToList();
        var unknown = dotted.Where(w => !Keys.Contains(w.Key) && !Codes.Contains(w.Key)).Distinct().ToList();

        Assert.NotEmpty(dotted);
        Assert.True(unknown.Count == 0, $"Neither a key in {Shipped} nor the code of a text:\n" + string.Join('\n', unknown));
    }

    [Fact]
    public void Keys_ThatArePutTogether_AreShippedForEveryChoice()
    {
        var composed = Sources().SelectMany(s => Composed().Matches(s.Text).Select(m => (s.File, Head: m.Groups[1].Value, Tail: m.Groups[2].Value))).ToList();

        Assert.NotEmpty(composed);
        Assert.True(
            composed.TrueForAll(c => Keys.Any(k => k.StartsWith(c.Head, StringComparison.Ordinal) && k.EndsWith(c.Tail, StringComparison.Ordinal))),
            $"Nothing in {Shipped} begins and ends so:\n" + string.Join('\n', composed));
    }

    private static IEnumerable<(string File, string Text)> Sources() => Repository.Files("src", ".cs").Select(f => (Repository.Name(f), Repository.Text(f)));

    [GeneratedRegex(@"\b[vV]alues\.(?:Find|Whole|Length)\(""([^""]+)""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<![$\w])""([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)""")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\b[vV]alues\.(?:Find|Whole|Length)\(\$""([^""{]*)\{[^}]*\}([^""{]*)""")]
    private static partial Regex Composed();
}
