using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Forms;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Both languages are complete: what a page, a refusal, an event or a choice says exists in Dutch and in English.</summary>
public sealed partial class LanguageTests
{
    [Fact]
    public async Task Host_SaysWhatItsAssembliesBring()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Empty(AppAssemblies.Texts.Dutch.Keys.Where(k => !k.StartsWith("cli.", StringComparison.Ordinal)).Except(app.Services.GetRequiredService<Texts>().All.Dutch.Keys));
    }

    [Fact]
    public void Codes_AreInBothLanguages()
    {
        var (dutch, english) = AppAssemblies.Texts;

        None("Add the English of these codes to the *.en.json beside their *.nl.json", dutch.Keys.Except(english.Keys));
        var sentences = english.Keys.Where(k => !Code().IsMatch(k)).ToHashSet();
        None("Add the Dutch of these codes to the *.nl.json beside their *.en.json", english.Keys.Except(dutch.Keys).Except(sentences));
    }

    [Fact]
    public void Sentences_OfPages_AreTranslated()
    {
        var english = AppAssemblies.Texts.English;

        var keys = Sources.All.SelectMany(source => Keys(source.Text).Select(key => (file: source.File, key))).ToList();

        Assert.Contains(keys, x => x.key.EndsWith('.'));
        None("Add the English of these to the Language/*.en.json of the process", keys.Where(x => !english.ContainsKey(x.key)).Select(x => $"{Path.GetFileName(x.file)}: {x.key}"));
    }

    /// <summary>Tabs of a location and lines of the menu are shown from the description of a module; nothing in a page names them.</summary>
    [Fact]
    public void StepsAndMenus_AreTranslated()
    {
        var english = AppAssemblies.Texts.English;
        var names = AppModules.All.SelectMany(m => m.Steps.Select(s => s.Name).Concat(m.Menu.Select(l => l.Name))).ToList();

        Assert.NotEmpty(names);
        None("Add the English of these to Language/shared.en.json of the host", names.Where(n => !english.ContainsKey(n)));
    }

    [Theory]
    [InlineData("""T["Nog niets besloten."]""", "Nog niets besloten.")]
    [InlineData("""T["Zeg \"ja\"."]""", "Zeg \"ja\".")]
    [InlineData("""work.Say("cli.done")""", "cli.done")]
    [InlineData("""T["condition." + c.Code]""", null)]
    public void Keys_AreSentencesAndWholeCodes(string source, string? key) =>
        Assert.Equal(key is null ? [] : [key], Keys(source));

    /// <summary>A value that one language leaves out is a value that its readers miss.</summary>
    [Fact]
    public void Translations_SayTheSameValues()
    {
        var (dutch, english) = AppAssemblies.Texts;

        Assert.Empty(english.Where(e => !Values(e.Value).SetEquals(Values(dutch.GetValueOrDefault(e.Key, e.Key)))).Select(e => e.Key).Order());

        // A row with a text in both languages gives each reader its own.
        static HashSet<string> Values(string text) =>
            [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value.Replace("Dutch", "", StringComparison.Ordinal).Replace("English", "", StringComparison.Ordinal))];
    }

    [Fact]
    public void Events_HaveASentence()
    {
        var dutch = AppAssemblies.Texts.Dutch;
        var events = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent))).ToList();

        None("Add a sentence for these events to the Language/*.nl.json and *.en.json of their folder",
            events.Select(e => "event." + EventName.Of(e)).Where(k => !dutch.ContainsKey(k)));
        Assert.Empty(events.SelectMany(e => Placeholder().Matches(dutch["event." + EventName.Of(e)]).Select(m => m.Groups[1].Value)
            .Where(v => v != "who" && e.GetProperty(v) is null).Select(v => $"{e.Name} holds no {v}")));
        // Every choice that a sentence shows has a name.
        Assert.Empty(events.SelectMany(e => Placeholder().Matches(dutch["event." + EventName.Of(e)]).Select(m => e.GetProperty(m.Groups[1].Value)?.PropertyType).OfType<Type>()
            .Select(One).Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Select(n => $"enum.{t.Name}.{n}"))).Where(k => !dutch.ContainsKey(k)).Distinct().Order());

        static Type One(Type type) => type.IsGenericType ? One(type.GetGenericArguments()[0]) : type;
    }

    /// <summary>An event that says which fields changed says them in words.</summary>
    [Fact]
    public void Fields_ThatEventsName_HaveAName()
    {
        var dutch = AppAssemblies.Texts.Dutch;
        var named = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEvent))).SelectMany(e => e.GetProperties())
            .Select(p => p.GetCustomAttribute<FieldsOfAttribute>()?.Type).OfType<Type>().ToList();

        Assert.NotEmpty(named);
        // Which dossier and which version are no facts of what changed.
        Assert.Empty(named.SelectMany(t => t.GetProperties()).Where(p => p.PropertyType != typeof(Guid) && p.Name != nameof(IStoredVersion.Version))
            .Select(p => "word." + p.Name).Where(k => !dutch.ContainsKey(k)).Distinct().Order());
    }

    [Fact]
    public void Choices_HaveAName()
    {
        var dutch = AppAssemblies.Texts.Dutch;
        // An enum with one named value is shown somewhere, so all of its values must be named.
        var shown = dutch.Keys.Where(k => k.StartsWith("enum.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).ToHashSet();
        var missing = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => t.IsEnum && shown.Contains(t.Name))
            .SelectMany(t => Enum.GetNames(t).Select(n => $"enum.{t.Name}.{n}")).Where(k => !dutch.ContainsKey(k)).Order();

        None("Name these choices in Language/*.nl.json and *.en.json of the module", missing);
    }

    [Fact]
    public void Refusals_HaveASentence()
    {
        var dutch = AppAssemblies.Texts.Dutch;
        var missing = Codes.Refusals().Select(r => "refusal." + r.Code).Distinct().Where(k => !dutch.ContainsKey(k)).Order();

        None("Add a sentence for these refusals to Language/*.nl.json and *.en.json of the module", missing);
    }

    [Fact]
    public void Deadlines_HaveASentenceAndAGround()
    {
        var (dutch, english) = AppAssemblies.Texts;
        var set = Codes.Deadlines().ToList();

        Assert.NotEmpty(set);
        None("Add a sentence for these deadlines to Language/*.nl.json and *.en.json of the module", set.Select(d => "deadline." + d.Code).Where(k => !dutch.ContainsKey(k)));
        Assert.NotEmpty(Codes.Grounds());
        None("Add the English of these grounds of deadlines to a Language/*.en.json of the host", Codes.Grounds().Where(k => !english.ContainsKey(k)));
    }

    [Fact]
    public void Conditions_HaveASentence()
    {
        var dutch = AppAssemblies.Texts.Dutch;
        var named = Codes.Conditions().ToList();
        var keys = named.SelectMany(c => new[] { "condition." + c.Code, $"condition.{c.Code}.{c.Why}" })
            .Concat(named.Where(c => c.State == "Missing").SelectMany(c => new[] { $"refusal.condition.{c.Code}.{c.Why}", $"todo.{c.Code}.{c.Why}" }));

        Assert.NotEmpty(named);
        None("Add a sentence for these conditions to Language/*.nl.json and *.en.json of the module", keys.Where(k => !dutch.ContainsKey(k)));
    }

    /// <summary>Fields that two people may fill in differently, or that two versions of a request may say differently, are shown by name.</summary>
    [Fact]
    public void Fields_ThatMayDiffer_HaveAName()
    {
        var dutch = AppAssemblies.Texts.Dutch;
        // What is newly recorded has nothing stored that it could differ from.
        string[] neverDiffer = ["RecordPositionInput.Conditions"];
        var fields = typeof(Program).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IStoredVersion)))
            .Concat([typeof(RequestChoices), typeof(RequestFacts)])
            .SelectMany(t => t.GetProperties().Where(p => p.Name is not (nameof(IStoredVersion.Version) or nameof(IRowInput.Key)))
                .Select(p => (Name: $"{t.Name}.{p.Name}", Word: "word." + p.Name))).ToList();

        Assert.Empty(neverDiffer.Except(fields.Select(f => f.Name)));
        None("These fields of a form on a stored row are named when two people change it: add them to Language/words.nl.json and words.en.json of the module",
            fields.Where(f => !dutch.ContainsKey(f.Word) && !neverDiffer.Contains(f.Name)).Select(f => $"{f.Word} ({f.Name})"));
    }

    /// <param name="mend">What to do about them.</param>
    private static void None(string mend, IEnumerable<string> missing)
    {
        var all = missing.Distinct().Order().ToList();
        Assert.True(all.Count == 0, $"{mend}:\n{string.Join('\n', all)}");
    }

    private static IEnumerable<string> Keys(string source) =>
        Lookup().Matches(source).Concat(Attribute().Matches(source)).Concat(DoneSentence().Matches(source)).Concat(Said().Matches(source))
            .Select(m => Regex.Unescape(m.Groups[1].Value))
            // A code that is put together at run time ends in a dot, and is tested by what it is put together from.
            .Where(k => k.Length > 0 && !Composed().IsMatch(k));

    [GeneratedRegex(@"^(refusal|condition|deadline|event|enum|word|role|problem|letter)\.")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z-]+(\.[A-Za-z-]+)*\.$")]
    private static partial Regex Composed();

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<![\w$])(?:T|[tT]exts)\[""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"<field\b[^>]*?\b(?:label|hint|unit)=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"DoneAt\([^;]*?, ""([^""]*)""\)")]
    private static partial Regex DoneSentence();

    [GeneratedRegex(@"\.Say\((?:work\.Error, )?""([^""]+)""")]
    private static partial Regex Said();
}
