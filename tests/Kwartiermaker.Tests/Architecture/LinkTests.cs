using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A page is linked to by name, and the name leads to a page.</summary>
public sealed partial class LinkTests
{
    /// <summary>Where addresses are still written by hand. Nothing comes in here; what is put right goes out.</summary>
    private static readonly string[] StillByHand = ["Pages/Index.cshtml", "Pages/Search.cshtml", "Pages/Deadlines.cshtml", "Pages/Shared/_Menu.cshtml"];

    [Fact]
    public void Pages_WriteNoAddressByHand()
    {
        var byHand = Repository.Files("src/Kwartiermaker.Web", ".cs", ".cshtml").Select(f => (Name: Repository.Name(f)["src/Kwartiermaker.Web/".Length..], File: f))
            .Where(f => (f.Name.StartsWith("Pages/", StringComparison.Ordinal) || f.Name.StartsWith("Forms/", StringComparison.Ordinal)) && !LinksFile().IsMatch(f.Name))
            .Where(f => !StillByHand.Any(s => f.Name.StartsWith(s, StringComparison.Ordinal)))
            .SelectMany(f => File.ReadLines(f.File).Where(IsByHand).Select(line => $"{f.Name}: {line.Trim()}"));

        Assert.Equal("", string.Join('\n', byHand));
    }

    [Theory]
    [InlineData("""<a href="/locaties/@Model.DossierId/eisen">""", true)]
    [InlineData("""<a href="/locaties">""", true)]
    [InlineData("""return Redirect($"/locaties/{id}");""", true)]
    [InlineData("""<a href="@url/nieuw">""", true)]
    [InlineData("""var address = $"{Here}/nieuw";""", true)]
    [InlineData("""@page "/locaties/{id:guid}/eisen" """, false)]
    [InlineData("""        routes.MapGet("/locaties/export", ExportAsync)""", false)]
    [InlineData("""<a href="@Links.Requirements.Of(Model.DossierId)">""", false)]
    public void Line_WithAnAddress_IsFound(string line, bool byHand) => Assert.Equal(byHand, IsByHand(line));

    [Fact]
    public async Task Links_LeadToAPage()
    {
        await using var app = await TestApp.StartAsync();
        // A file that belongs to the pages, such as the export, is a route and no page.
        var pages = (await AppRoute.AllAsync(app)).Where(r => r.IsPage || r.Pattern.StartsWith("locaties/", StringComparison.Ordinal) || r.Pattern == "termijnen/export").ToList();

        var links = Addresses().ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(l => !pages.Any(p => IsOf(p, l.Address))).Select(l => $"{l.Link}: {l.Address}"));
    }

    private static bool IsByHand(string line) =>
        ByHand().IsMatch(line) && !line.StartsWith("@page ", StringComparison.Ordinal) && !line.Contains("routes.MapGet(\"", StringComparison.Ordinal);

    private static IEnumerable<(string Link, string Address)> Addresses() =>
        from type in typeof(Links).GetNestedTypes().Prepend(typeof(Links))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        from unset in new[] { false, true }
        select ($"{type.Name}.{method.Name}", (string)method.Invoke(null, [.. method.GetParameters().Select(p => Some(p, unset))])!);

    /// <param name="unset">Without what may be left out.</param>
    private static object? Some(ParameterInfo parameter, bool unset)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type switch
        {
            _ when unset && (type != parameter.ParameterType || parameter.HasDefaultValue) => null,
            _ when type == typeof(Guid) => Guid.CreateVersion7(),
            _ when type == typeof(string) => "vergunningen",
            _ when type == typeof(DateOnly) => TestApp.Today,
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsAssignableFrom(typeof(Guid[])) => new[] { Guid.CreateVersion7(), Guid.CreateVersion7() },
            _ => Convert.ChangeType(1, type, CultureInfo.InvariantCulture),
        };
    }

    private static bool IsOf(AppRoute page, string address)
    {
        var values = new RouteValueDictionary();
        return new TemplateMatcher(TemplateParser.Parse(page.Pattern), []).TryMatch(address.Split('?', '#')[0], values)
            && page.Parts.Parameters.All(p => values[p.Name] is not string value || !p.ParameterPolicies.Any(c => c.Content == "guid") || Guid.TryParse(value, out _));
    }

    [GeneratedRegex("""/locaties\b|(?:@|\{)\w*(?:[uU]rl|Here|Address|Back)\}?/""")]
    private static partial Regex ByHand();

    [GeneratedRegex(@"/Links(?:\.\w+)?\.cs$")]
    private static partial Regex LinksFile();
}
