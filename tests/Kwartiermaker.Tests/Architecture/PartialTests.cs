using System.Text.RegularExpressions;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A part of a page is looked for in the folder of the page, in those above it, and among the shared ones.</summary>
public sealed partial class PartialTests
{
    [Fact]
    public void Partials_AreFoundFromWhereTheyAreUsed()
    {
        var views = Repository.Files("src/Kwartiermaker.Web/Pages", ".cshtml").ToList();
        var names = views.Select(Repository.Name).ToHashSet();
        var used = views.SelectMany(f => Partial().Matches(File.ReadAllText(f)).Select(m => (View: Repository.Name(f), Part: m.Groups[1].Value))).ToList();

        Assert.NotEmpty(used);
        Assert.Empty(used.Where(u => !Places(u.View).Any(folder => names.Contains($"{folder}/{u.Part}.cshtml"))).Select(u => $"{u.View}: {u.Part}"));
    }

    private static IEnumerable<string> Places(string view)
    {
        for (var folder = Path.GetDirectoryName(view)!; folder != "src/Kwartiermaker.Web"; folder = Path.GetDirectoryName(folder)!)
            yield return folder;
        yield return "src/Kwartiermaker.Web/Pages/Shared";
    }

    [GeneratedRegex("""<partial name="([\w/]+)""")]
    private static partial Regex Partial();
}
