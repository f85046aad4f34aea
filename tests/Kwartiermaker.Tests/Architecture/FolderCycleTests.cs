using Kwartiermaker.Tests.Support;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>The folders of a module know each other in one direction, so that one can be read, and changed, without those above it.</summary>
public sealed partial class FolderCycleTests
{
    /// <summary>What still closes a circle, to be cut. Take an edge off this list when you cut it; add none.</summary>
    private static readonly string[] ToBeCut = [];

    public static TheoryData<string> Modules => [.. AppAssemblies.Modules.Select(Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Folders_FormNoCircle(string module)
    {
        var edges = Edges(module);
        var circle = Circle(edges.Keys.Where(e => !ToBeCut.Contains($"{module}: {e.From} > {e.To}")).ToList());

        Assert.True(circle.Count == 0, $"The folders of {module} form a circle:\n{string.Join('\n', circle.Select(e => $"  {e.From} > {e.To}: {edges[e]}"))}\n"
            + "Move what both need into the lower folder, or let the lower folder ask for it through an interface that the upper one implements.");
    }

    [Fact]
    public void Edges_ToBeCut_AreStillThere()
    {
        var there = AppAssemblies.Modules.Select(Name).SelectMany(m => Edges(m).Keys.Select(e => $"{m}: {e.From} > {e.To}")).ToHashSet();

        Assert.True(ToBeCut.All(there.Contains), "Cut already, so take them off the list: " + string.Join(", ", ToBeCut.Where(e => !there.Contains(e))));
    }

    [Fact]
    public void Circle_IsFoundAndNamed()
    {
        Assert.Equal([("B", "C"), ("C", "D"), ("D", "B")], Circle([("A", "B"), ("B", "C"), ("C", "D"), ("D", "B"), ("D", "E")]));
        Assert.Empty(Circle([("A", "B"), ("B", "C"), ("A", "C")]));
    }

    private static string Name(Assembly module) => module.GetName().Name!.Split('.')[1];

    /// <summary>Which folder names types or extension methods of which other one, with the first place that does.</summary>
    private static Dictionary<(string From, string To), string> Edges(string module)
    {
        var space = $"Kwartiermaker.{module}.";
        var owners = AppAssemblies.Modules.Single(a => Name(a) == module).GetTypes().Where(t => t.Namespace?.StartsWith(space, StringComparison.Ordinal) == true)
            .SelectMany(t => Words(t).Select(word => (Word: word, Folder: t.Namespace![space.Length..].Split('.')[0])))
            .Distinct().ToLookup(x => x.Word, x => x.Folder);
        var edges = new Dictionary<(string, string), string>();
        foreach (var file in Repository.Files($"src/Kwartiermaker.{module}", ".cs"))
        {
            var path = Repository.Name(file).Split('/');
            if (path.Length < 4)
                continue;
            var source = Comment().Replace(Repository.Text(file), "");
            var seen = Using().Matches(source).Select(m => m.Value).ToList();
            foreach (var word in Word().Matches(Using().Replace(source, "")).Select(m => m.Value).Distinct())
            {
                foreach (var folder in owners[word].Where(f => f != path[2]))
                {
                    if (seen.Any(u => (u + ".").Contains($"using {space}{folder}.", StringComparison.Ordinal)) || source.Contains($"{folder}.{word}", StringComparison.Ordinal))
                        edges.TryAdd((path[2], folder), $"{path[^1]} names {word}");
                }
            }
        }

        return edges;
    }

    private static IEnumerable<string> Words(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(m => m.IsDefined(typeof(ExtensionAttribute), false)).Select(m => m.Name)
            .Append(type.Name.Split('`')[0]);

    /// <summary>The edges of one circle in their order; none when there is none.</summary>
    private static List<(string From, string To)> Circle(IReadOnlyList<(string From, string To)> edges)
    {
        var left = edges.ToList();
        // What nothing leads to, or what leads nowhere, is in no circle.
        while (left.RemoveAll(e => left.TrueForAll(o => o.To != e.From) || left.TrueForAll(o => o.From != e.To)) > 0)
        {
        }

        if (left.Count == 0)
            return [];
        var walked = new List<(string From, string To)> { left[0] };
        while (walked.FindIndex(e => e.From == walked[^1].To) is var start)
        {
            if (start >= 0)
                return walked[start..];
            walked.Add(left.Find(e => e.From == walked[^1].To));
        }

        return [];
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^using [\w.]+", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b[A-Z]\w+")]
    private static partial Regex Word();
}
