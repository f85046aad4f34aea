using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Names say what a thing does; a name that admits anything collects everything.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Empty = ["Helper", "Helpers", "Manager", "Managers", "Util", "Utils", "Utility", "Base", "Repository", "Dto"];
    private static readonly string[] Layers = ["Services", "Repositories", "Dtos", "DTOs", "Handlers", "Models", "Entities", "Helpers", "Utils"];

    [Fact]
    public void Types_HaveNoNameThatAdmitsAnything()
    {
        // "TagHelper" is ASP.NET Core's word for an element of a page.
        var named = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => !t.Name.StartsWith('<')).Select(t => t.Name.Split('`')[0])
            .Where(n => SaysNothing(n.EndsWith("TagHelper", StringComparison.Ordinal) ? n[..^"TagHelper".Length] : n));

        Assert.Empty(named.Distinct());
    }

    [Theory]
    [InlineData("PermitManager", true)]
    [InlineData("BaseHandler", true)]
    [InlineData("DateUtils", true)]
    [InlineData("PlaceBasis", false)]
    [InlineData("DatabaseStart", false)]
    public void Name_IsReadWordByWord(string name, bool saysNothing) => Assert.Equal(saysNothing, SaysNothing(name));

    [Fact]
    public void Folders_AreNamedAfterWhatTheAgencyDoes()
    {
        var folders = Repository.Files("src", ".cs").SelectMany(f => Repository.Name(f).Split('/')[..^1]).ToHashSet();

        Assert.Contains("Permits", folders);
        Assert.Empty(folders.Intersect(Layers));
    }

    /// <summary>Packages that hide a call, need a licence, or stand in for the real database.</summary>
    [Fact]
    public void Packages_AreNoneOfThoseThatWeAvoid()
    {
        var packages = Repository.Text(Repository.At("Directory.Packages.props"));

        Assert.Contains("xunit", packages, StringComparison.Ordinal);
        foreach (var avoided in new[] { "MediatR", "AutoMapper", "FluentAssertions", "MassTransit", "EntityFrameworkCore.InMemory", "Moq", "NSubstitute" })
            Assert.DoesNotContain($"\"{avoided}", packages.Replace("Microsoft.", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    private static bool SaysNothing(string name) => Word().Matches(name).Select(m => m.Value).Intersect(Empty).Any();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
