using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Support;

/// <summary>The sources of the program, read once, and indexed by what stands between two quotes.</summary>
public static class Sources
{
    public static readonly IReadOnlyList<Source> All = [.. Repository.Files("src", ".cs", ".cshtml").Select(f => new Source(f))];

    private static readonly ILookup<string, Source> ByLiteral = All.SelectMany(s => s.Literals.Select(l => (Literal: l, Source: s))).ToLookup(x => x.Literal, x => x.Source);

    private static readonly IReadOnlySet<string> Beginnings =
        ByLiteral.Select(g => g.Key).Where(l => l.Contains('{', StringComparison.Ordinal)).Select(l => l[..l.IndexOf('{', StringComparison.Ordinal)]).ToHashSet();

    /// <summary>Those in which this text stands between quotes.</summary>
    public static IEnumerable<Source> Saying(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ByLiteral[text.Replace("\"", "\\\"", StringComparison.Ordinal)];
    }

    public static bool Say(string text) => Saying(text).Any();

    /// <summary>Some text between quotes begins with this, right before a value.</summary>
    public static bool SayBeforeValue(string beginning) => Beginnings.Contains(beginning);
}

/// <summary>One file of the program.</summary>
public sealed partial class Source(string file)
{
    public string File => file;

    public string Name { get; } = Path.GetFileNameWithoutExtension(file);

    /// <summary>The project it belongs to, without the name of the program.</summary>
    public string Module { get; } = ModuleOf(file);

    public string Text { get; } = System.IO.File.ReadAllText(file);

    /// <summary>Whatever stands between two quotes that follow each other; what is code and not text does no harm.</summary>
    public IReadOnlySet<string> Literals => field ??= Text.Split('"').Concat(Quote().Split(Text)).ToHashSet();

    public bool IsCode => file.EndsWith(".cs", StringComparison.Ordinal);

    public static string ModuleOf(string file) => Repository.Name(file).Split('/')[1].Replace("Kwartiermaker.", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\\)""")]
    private static partial Regex Quote();
}
