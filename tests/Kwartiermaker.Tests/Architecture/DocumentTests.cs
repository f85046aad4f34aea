using Kwartiermaker.Tests.Support;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>What the documents point to exists: files, tests, pages, links and commands.</summary>
public sealed partial class DocumentTests : AppTests
{
    private static readonly IReadOnlyList<string> Documents =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md"), .. Repository.Files("docs", ".md"), .. Repository.Files("src", "README.md"), .. Repository.Files("data", ".md")];

    internal static readonly IReadOnlySet<string> Tests = typeof(DocumentTests).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>(true).Any()).SelectMany(m => new[] { t.Name, $"{t.Name}.{m.Name}" }))
        .ToHashSet();

    /// <summary>Files and folders that people wrote.</summary>
    private static readonly IReadOnlyList<string> Written =
    [
        .. new[] { "src", "tests", "data", "docs" }.SelectMany(folder => Repository.Files(folder, "")).Select(Repository.Name)
            .SelectMany(f => new[] { f, f[..f.LastIndexOf('/')] }).Distinct(),
    ];

    [Fact]
    public void Rules_NameTheirSourceFileAndTest()
    {
        var rows = Rows("docs/rules.md").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(4, row.Cells.Count));
        Assert.Empty(rows.Where(r => r.Cells.Any(string.IsNullOrWhiteSpace)).Select(r => r.Line));
        Assert.Empty(rows.Where(r => !r.Cells[2].Split(", ").All(f => IsFile(f.Trim('`')))).Select(r => r.Cells[2]));
        Assert.Empty(rows.Where(r => !NamesTests(r.Cells[3])).Select(r => r.Cells[3]));
    }

    [Fact]
    public async Task Requirements_NameTheirPageAndTest()
    {
        var pages = (await AppRoute.AllAsync(App)).Select(r => r.Pattern.Split('/')).ToList();
        var rows = Rows("docs/requirements.md").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(4, row.Cells.Count));
        Assert.Empty(rows.Where(r => r.Cells.Any(string.IsNullOrWhiteSpace)).Select(r => r.Line));
        Assert.Empty(rows.Where(r => !IsRow().IsMatch(r.Cells[0])).Select(r => r.Line));
        var named = rows.SelectMany(r => Address().Matches(r.Cells[1]).Select(m => m.Value)).ToList();
        Assert.Empty(rows.Where(r => r.Cells[1] != "all of these" && !Address().IsMatch(r.Cells[1])).Select(r => r.Cells[1]));
        Assert.All(named, address => Assert.Contains(pages, page => Leads(address[1..].Split('/'), page)));
        Assert.Empty(rows.Where(r => !NamesTests(r.Cells[3])).Select(r => r.Cells[3]));
    }

    [Theory]
    [InlineData("`DocumentTests.Links_LeadSomewhere`", true)]
    [InlineData("DocumentTests", true)]
    [InlineData("`DocumentTests.Links_LeadSomewhere`, `DocumentTests.Links_LeadNowhere`", false)]
    [InlineData("NoSuchTests", false)]
    [InlineData("", false)]
    public void Cell_NamesTestsThatExist(string cell, bool exist) => Assert.Equal(exist, NamesTests(cell));

    [Fact]
    public void Paths_InDocuments_Exist()
    {
        var paths = Documents.SelectMany(d => Path().Matches(Repository.Text(d)).Select(m => (Document: Repository.Name(d), Path: m.Groups[1].Value)))
            // The data that a running program keeps.
            .Where(p => !p.Path.EndsWith(".data", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(paths);
        Assert.Empty(paths.Where(p => !IsFile(p.Path) && !Directory.Exists(System.IO.Path.Combine(Repository.Root, p.Path))).Select(p => $"{p.Document}: {p.Path}"));
    }

    /// <summary>Where something stands, as people say it: without its ending, and from where the reader is.</summary>
    [Fact]
    public void Places_InDocuments_Exist()
    {
        var places = Documents.SelectMany(d => Place().Matches(Repository.Text(d)).Select(m => (Document: Repository.Name(d), Place: m.Groups[1].Value.TrimEnd('/'))))
            // The data that a running program keeps.
            .Where(p => !p.Place.EndsWith(".data", StringComparison.Ordinal)).ToList();
        var lost = places.Where(p => !Stands(p.Place)).ToList();

        Assert.NotEmpty(places);
        Assert.True(lost.Count == 0, "No file or folder ends in this; name it as it is now:\n" + string.Join('\n', lost));
    }

    [Theory]
    [InlineData("Pages/Locations/Talks", true)]
    [InlineData("tests/…/Locations/Talks", true)]
    [InlineData("Gates/PassGate", true)]
    [InlineData("Common/Rights/IPeople", true)]
    [InlineData("Pages/Locations/Nowhere", false)]
    [InlineData("tests/…/Locations/Nowhere", false)]
    [InlineData("Gates/Pass", false)]
    public void Place_StandsWhereSomethingEndsInIt(string place, bool stands) => Assert.Equal(stands, Stands(place));

    [Fact]
    public void Links_LeadSomewhere()
    {
        var links = Documents.SelectMany(d => Link().Matches(Repository.Text(d)).Select(m => (From: d, To: m.Groups[1].Value)))
            .Where(l => !l.To.Contains("://", StringComparison.Ordinal) && !l.To.StartsWith("mailto:", StringComparison.Ordinal) && !l.To.StartsWith('#')).ToList();

        Assert.NotEmpty(links);
        var broken = links.Where(l => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(l.From)!, l.To.Split('#')[0]) is var to && !File.Exists(to) && !Directory.Exists(to));
        Assert.Empty(broken.Select(l => $"{Repository.Name(l.From)}: {l.To}"));
    }

    [Fact]
    public void Commands_InDocuments_AreInTheMakefile()
    {
        var verbs = Verb().Matches(Repository.Text(Repository.At("Makefile"))).Select(m => m.Groups[1].Value).ToHashSet();
        var named = Documents.SelectMany(d => Make().Matches(Repository.Text(d))).SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(w => !w.Contains('=', StringComparison.Ordinal)).ToHashSet();

        Assert.Contains("test", named);
        Assert.Empty(named.Except(verbs));
    }

    [Fact]
    public void Decisions_AreNumberedOnAndTitledSo()
    {
        var decisions = Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs", "decisions"), "*.md").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(decisions);
        Assert.All(decisions.Select((file, i) => (file, Number: i + 1)), d =>
        {
            Assert.StartsWith($"{d.Number:0000}-", System.IO.Path.GetFileName(d.file), StringComparison.Ordinal);
            Assert.StartsWith($"# {d.Number}. ", Repository.Lines(d.file)[0], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Data_NamesItsSource()
    {
        var folders = Repository.Files("data", ".csv", ".json").Select(f => System.IO.Path.GetDirectoryName(f)!).Distinct().ToList();

        Assert.NotEmpty(folders);
        Assert.Empty(folders.Where(f => !File.Exists(System.IO.Path.Combine(f, "SOURCE.md"))).Select(Repository.Name));
    }

    private static IEnumerable<(string Line, List<string> Cells)> Rows(string document) =>
        Repository.Lines(Repository.At(document))
            .Where(l => l.StartsWith('|') && !l.StartsWith("| ---", StringComparison.Ordinal) && !l.StartsWith("| rule |", StringComparison.Ordinal)
                && !l.StartsWith("| row |", StringComparison.Ordinal))
            .Select(l => (l, l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToList()));

    /// <summary>An ellipsis leaves out any folders.</summary>
    private static bool Stands(string place)
    {
        var parts = Regex.Escape(place).Replace("…/", "(.*/)?", StringComparison.Ordinal);
        return File.Exists(Repository.At(place)) || Written.Any(w => Regex.IsMatch(w, $@"(^|[/.]){parts}(\.[\w.]+)?$"));
    }

    private static bool IsFile(string path) => File.Exists(System.IO.Path.Combine(Repository.Root, path));

    /// <summary>A part of the address is the part of the page, or fills in a parameter that takes any word.</summary>
    private static bool Leads(string[] address, string[] page) =>
        address.Length <= page.Length
        && address.Zip(page)
            .All(p => p.First == p.Second || (p.Second.StartsWith('{')
                && (p.First.StartsWith('{') ? p.First.Trim('{', '}') == p.Second.Trim('{', '}', '?').Split(':')[0] : !p.Second.Contains(':', StringComparison.Ordinal))))
        && page.Skip(address.Length).All(p => p.EndsWith("?}", StringComparison.Ordinal));

    private static bool NamesTests(string cell) =>
        cell.Split(',').Select(t => t.Trim().Trim('`')).All(Tests.Contains);

    [GeneratedRegex(@"/[\w{}/-]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[A-H]\d+$")]
    private static partial Regex IsRow();

    [GeneratedRegex(@"(?<![\w/(])((?:src|tests|docs|data|tools)/[\w./-]+[\w/])")]
    private static partial Regex Path();

    [GeneratedRegex(@"`((?:[A-Z][\w.]*|src|tests)(?:/[\w.…]+)+/?)`")]
    private static partial Regex Place();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^([a-z][a-z-]*):", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?:`|^)make ([^`#\n]+)", RegexOptions.Multiline)]
    private static partial Regex Make();
}
