using Kwartiermaker.Tests.Support;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>What opens looks the same everywhere: a chevron that turns, or a button that asks once more. Menus, filters and steps have a look of their own.</summary>
public sealed partial class DisclosureTests
{
    private static readonly string[] Looks =
        ["<details class=\"km-more\"", "<details class=\"km-choice\"", "<details class=\"km-views\"", "<details class=\"km-confirm\"", "<details class=\"km-menu"];

    [Fact]
    public void WhatOpens_HasOneLook()
    {
        var opens = Repository.Files("src/Kwartiermaker.Web/Pages", ".cshtml")
            .SelectMany(f => Opens().Matches(Repository.Text(f)).Select(m => (Page: Repository.Name(f), Html: m.Value))).ToList();

        Assert.NotEmpty(opens);
        Assert.Empty(opens.Where(o => !HasLook(o.Html)).Select(o => $"{o.Page}: {o.Html}"));
    }

    private static bool HasLook(string html) =>
        Looks[..3].Any(look => html.StartsWith(look, StringComparison.Ordinal)) ? Chevron().IsMatch(html)
        : Looks[3..].Any(look => html.StartsWith(look, StringComparison.Ordinal))
            || html.Contains("@Icons[\"filter\"]", StringComparison.Ordinal) || html.Contains("@Icons[\"list\"]", StringComparison.Ordinal);

    [GeneratedRegex(@"<details[\s\S]*?<summary[^\n]*(?:\n\s*@Icons[^\n]*)?")]
    private static partial Regex Opens();

    [GeneratedRegex("<summary>\\s*@Icons\\[\"chevron-right\"\\]")]
    private static partial Regex Chevron();
}
