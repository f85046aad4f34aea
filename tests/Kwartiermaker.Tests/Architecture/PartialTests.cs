using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A part that a page shows is found from where the page stands: nobody notices before the page runs into it.</summary>
public sealed partial class PartialTests
{
    private const string Pages = "src/Kwartiermaker.Web/Pages";

    [Fact]
    public void Parts_AreFoundFromTheirPage()
    {
        var named = Repository.Files(Pages, ".cshtml")
            .SelectMany(f => Partial().Matches(Repository.Text(f)).Select(m => (Page: Repository.Name(f), Part: m.Groups[1].Value))).ToList();
        var lost = named.Where(n => !Folders(n.Page).Any(folder => File.Exists(Repository.At($"{folder}/{n.Part}.cshtml")))).ToList();

        Assert.NotEmpty(named);
        Assert.True(lost.Count == 0, "Move the part to a folder above both pages, to Pages/Shared, or name its folder:\n" + string.Join('\n', lost));
    }

    /// <summary>The folder of the page, those above it, and what all pages share.</summary>
    private static IEnumerable<string> Folders(string page)
    {
        for (var folder = Path.GetDirectoryName(page)!.Replace('\\', '/'); folder.Length >= Pages.Length; folder = Path.GetDirectoryName(folder)!.Replace('\\', '/'))
            yield return folder;
        yield return Pages + "/Shared";
    }

    [GeneratedRegex(@"(?:<partial name=""|PartialAsync\("")([\w/]+)""")]
    private static partial Regex Partial();
}
