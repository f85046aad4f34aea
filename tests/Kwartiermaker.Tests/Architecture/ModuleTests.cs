using Kwartiermaker.Tests.Support;
using System.Xml.Linq;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Modules know each other only through Contracts.</summary>
public sealed class ModuleTests
{
    /// <summary>Projects that are no module. Any other project in src is one.</summary>
    private static readonly string[] Others = ["Common", "Contracts", "Migrations.Postgres", "Migrations.Sqlite", "Web", "Cli"];

    private static readonly IReadOnlyDictionary<string, XDocument> Projects = Repository.Files("src", ".csproj")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.Migrations.*.csproj", SearchOption.AllDirectories))
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f).Replace("Kwartiermaker.", "", StringComparison.Ordinal), XDocument.Load);

    public static TheoryData<string> Modules => [.. Projects.Keys.Except(Others)];

    [Fact]
    public void Modules_AreAllUnderTheseTests() =>
        Assert.Equal(Projects.Keys.Except(Others).Order(), AppAssemblies.Modules.Select(m => m.GetName().Name!.Split('.')[1]).Order());

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_KnowsOnlyCommonAndContracts(string module) =>
        Assert.Empty(ReferencesOf(module).Except(["Common", "Contracts"]));

    [Theory]
    [InlineData("Contracts")]
    [InlineData("Common")]
    public void WhatModulesShare_KnowsNoModule(string project) => Assert.Empty(ReferencesOf(project));

    [Fact]
    public void Contracts_NeedsNoPackage() => Assert.Empty(Projects["Contracts"].Descendants("PackageReference"));

    [Fact]
    public void Host_AndCommandLine_CarryTheModules()
    {
        Assert.Empty(Projects.Keys.Except(Others).Except(ReferencesOf("Web")));
        Assert.Empty(Projects.Keys.Except(Others).Except(ReferencesOf("Cli")));
    }

    /// <summary>What is internal is shown to tests and benchmarks only, so the compiler keeps the wall.</summary>
    [Fact]
    public void Internals_AreShownToTestsAndBenchmarksOnly()
    {
        var shown = Projects.Values.Append(XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")))
            .SelectMany(p => p.Descendants("InternalsVisibleTo")).Select(i => (string)i.Attribute("Include")!).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, name => Assert.Matches("(Tests|Benchmarks)$", name));
        Assert.Empty(Repository.Files("src", ".cs").Where(f => Repository.Text(f).Contains("InternalsVisibleTo", StringComparison.Ordinal)).Select(Repository.Name));
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        Projects[project].Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!).Replace("Kwartiermaker.", "", StringComparison.Ordinal));
}
