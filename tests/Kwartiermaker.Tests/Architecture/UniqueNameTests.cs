using Kwartiermaker.Tests.Support;
using System.Text.Json;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>What has no module in its name belongs to one module: two that share a name would share its text, its meaning or its schema.</summary>
public sealed class UniqueNameTests
{
    private static readonly string[] Prefixes = ["refusal.", "condition.", "deadline.", "waiting.", "event.", "enum."];

    /// <summary>Host and command line show what modules bring, so they may name a module's codes.</summary>
    private static readonly IReadOnlySet<string> Modules = AppAssemblies.Modules.Select(m => m.GetName().Name!.Split('.')[1]).Append("Common").ToHashSet();

    /// <summary>The module and the keys of its language files.</summary>
    private static readonly ILookup<string, string> Texts = Repository.Files("src", ".nl.json")
        .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!.Keys.Select(k => (Module: Source.ModuleOf(f), Key: k)))
        .ToLookup(x => x.Module, x => x.Key);

    [Fact]
    public void Text_OfACode_IsInOneModule() =>
        Assert.Empty(Shared(Texts.SelectMany(m => m.Select(k => (m.Key, k))).Where(x => Prefixes.Any(c => x.k.StartsWith(c, StringComparison.Ordinal)))));

    [Fact]
    public void Choice_WithATextPerValue_IsOneType()
    {
        var named = Texts.SelectMany(m => m).Where(k => k.StartsWith("enum.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).ToHashSet();
        var types = AppAssemblies.All.Append(typeof(Kwartiermaker.Cli.CommandLine).Assembly).SelectMany(a => a.GetTypes()).Where(t => t.IsEnum && named.Contains(t.Name)).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.GroupBy(t => t.Name).Where(g => g.Count() > 1).SelectMany(g => g).Select(t => t.FullName));
    }

    /// <summary>A module refuses with its own codes, or with those that all modules have from Common.</summary>
    [Fact]
    public void Refusal_IsOfTheModuleThatRefuses()
    {
        var refused = Codes.Refusals().Where(r => Modules.Contains(r.Module)).ToList();

        Assert.NotEmpty(refused);
        Assert.Empty(refused.Where(r => !Texts[r.Module].Concat(Texts["Common"]).Contains("refusal." + r.Code)).Select(r => $"{r.Module}: {r.Code}").Distinct());
    }

    [Fact]
    public void Deadlines_AndConditions_AreOfOneModule()
    {
        var deadlines = Codes.Deadlines().Where(d => Modules.Contains(d.Module)).ToList();
        var conditions = Codes.Conditions().Where(c => Modules.Contains(c.Module)).Select(c => (c.Module, c.Code)).ToList();

        Assert.NotEmpty(deadlines);
        Assert.NotEmpty(conditions);
        Assert.Empty(Shared(deadlines));
        Assert.Empty(AppModules.All.SelectMany(m => m.Deadlines.Where(d => !d.Code.StartsWith(m.Code + ".", StringComparison.Ordinal)).Select(d => d.Code)));
        Assert.Empty(Shared(conditions));
    }

    [Fact]
    public void Schema_OfTheApi_IsOfOneModule()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/api/openapi.v1.json")));
        var schemas = api.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => s.Name).ToHashSet();
        var types = AppAssemblies.All.SelectMany(a => a.GetExportedTypes()).Where(t => schemas.Contains(t.Name)).ToList();

        Assert.NotEmpty(types);
        Assert.Empty(types.GroupBy(t => t.Name).Where(g => g.Count() > 1).SelectMany(g => g).Select(t => t.FullName));
        // What the description calls a second type of the same name.
        Assert.DoesNotContain(schemas, s => char.IsAsciiDigit(s[^1]) && schemas.Contains(s.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')));
    }

    [Fact]
    public void Shared_NamesWhatTwoModulesSay() =>
        Assert.Equal(["stopped: Locations, Reception"], Shared([("Locations", "stopped"), ("Locations", "stopped"), ("Reception", "stopped"), ("Reception", "moved")]));

    private static IEnumerable<string> Shared(IEnumerable<(string Module, string Name)> names) =>
        names.Distinct().GroupBy(n => n.Name).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Module).Order())}").Order();
}
