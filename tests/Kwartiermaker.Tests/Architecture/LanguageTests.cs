using System.Text.RegularExpressions;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Both languages are complete: what a page, a refusal, an event or a choice says exists in Dutch and in English.</summary>
public sealed partial class LanguageTests
{
    [Fact]
    public async Task Codes_AreInBothLanguages()
    {
        await using var app = await TestApp.StartAsync();
        var (dutch, english) = app.Services.GetRequiredService<Texts>().All;

        Assert.Empty(dutch.Keys.Except(english.Keys).Order());
        var sentences = english.Keys.Where(k => !Code().IsMatch(k)).ToHashSet();
        Assert.Empty(english.Keys.Except(dutch.Keys).Except(sentences).Order());
    }

    [Fact]
    public async Task Sentences_OfPages_AreTranslated()
    {
        await using var app = await TestApp.StartAsync();
        var english = app.Services.GetRequiredService<Texts>().All.English;

        var missing = Sources().SelectMany(file => Keys(File.ReadAllText(file)).Select(key => (file, key)))
            .Where(x => !english.ContainsKey(x.key)).Select(x => $"{Path.GetFileName(x.file)}: {x.key}").Distinct().Order().ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Events_HaveASentence()
    {
        await using var app = await TestApp.StartAsync();
        var dutch = app.Services.GetRequiredService<Texts>().All.Dutch;
        var events = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent)));

        Assert.Empty(events.Where(e => !dutch.ContainsKey("event." + e.Name)).Select(e => e.Name).Order());
    }

    [Fact]
    public async Task Choices_HaveAName()
    {
        await using var app = await TestApp.StartAsync();
        var dutch = app.Services.GetRequiredService<Texts>().All.Dutch;
        // An enum with one named value is shown somewhere, so all of its values must be named.
        var shown = dutch.Keys.Where(k => k.StartsWith("enum.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).ToHashSet();
        var missing = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsEnum && shown.Contains(t.Name))
            .SelectMany(t => Enum.GetNames(t).Select(n => $"enum.{t.Name}.{n}")).Where(k => !dutch.ContainsKey(k)).Order();

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Refusals_HaveASentence()
    {
        await using var app = await TestApp.StartAsync();
        var dutch = app.Services.GetRequiredService<Texts>().All.Dutch;
        var missing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => RefusalCode().Matches(File.ReadAllText(f)).Select(m => "refusal." + (m.Groups[1].Success ? m.Groups[1] : m.Groups[2]).Value))
            .Distinct().Where(k => !dutch.ContainsKey(k)).Order();

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Kwartiermaker.Web"), "*.cs*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal) && !f.Contains("/Client/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal) | f.EndsWith(".cshtml", StringComparison.Ordinal));

    private static IEnumerable<string> Keys(string source) =>
        Lookup().Matches(source).Concat(Attribute().Matches(source)).Concat(DoneSentence().Matches(source)).Concat(Tab().Matches(source))
            .Select(m => Regex.Unescape(m.Groups[1].Value))
            // A code that is put together at run time ends in a dot, and is tested by what it is put together from.
            .Where(k => k.Length > 0 && !k.EndsWith('.') && !k.Contains("{condition", StringComparison.Ordinal));

    [GeneratedRegex(@"^(refusal|condition|deadline|event|enum|word|role|problem|letter)\.")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\w$])(?:T|[tT]exts)\[""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"<field\b[^>]*?\b(?:label|hint|unit)=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"DoneAt\([^;]*?, ""([^""]*)""\)")]
    private static partial Regex DoneSentence();

    [GeneratedRegex(@"new\(""[a-z]*"", ""([^""]+)"", LocationsPermissions")]
    private static partial Regex Tab();

    [GeneratedRegex(@"Refusal\.(?:Rule\(""([a-z][a-z.-]+)""|Invalid\((?:""\w+(?:\.\w+)*""|[^,""]+|""[\w.]+"" \+ [^,]+), ""([a-z][a-z.-]+)"")")]
    private static partial Regex RefusalCode();
}
