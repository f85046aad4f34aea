using AngleSharp.Html.Parser;
using static Kwartiermaker.Tests.Common.Letters.LetterTemplateTests;

namespace Kwartiermaker.Tests.Common.Letters;

/// <summary>What a user types is text, in both forms and in every place a placeholder can stand.</summary>
public sealed class UserTextTests
{
    public static TheoryData<string> UserTexts =>
    [
        "# kop", "* punt", "- punt", "+ punt", "1. eerste", "1) eerste", "| cel | cel |", "<script>alert(1)</script>", "<b>vet</b>",
        "**vet** en _schuin_", "[klik](javascript:alert(1))", "![beeld](http://example.org/x.png)", "> citaat", "`code`", "```", "~~~", "---", "===",
        "&amp; &lt; &copy;", "\\*", "a\\", "{{ title }}", "{% if x %}", "http://example.org", "<http://example.org>", "$1", "^x^ ~y~", ":::", "😀 é ي",
    ];

    [Theory]
    [MemberData(nameof(UserTexts))]
    public void Render_WithUserText_KeepsItAsText(string text)
    {
        var letter = Render("# {{ x }}\n\n{{ x }}\n\nvoor **{{ x }}** na\n\n- {{ x }}\n\n1. {{ x }}\n\n| kop | {{ x }} |\n| --- | --- |\n| {{ x }} | b |\n", new { X = text });

        var html = new HtmlParser().ParseDocument(letter.ToHtml());
        Assert.Empty(html.QuerySelectorAll("script, img, a, code, pre, blockquote, hr, em, h2, article b, [style], [id]"));
        foreach (var place in new[] { "h1", "p", "strong", "ul > li", "ol > li", "thead th:last-child", "tbody td:first-child" })
        {
            Assert.Equal(text, Assert.Single(html.QuerySelectorAll(place), e => e.LocalName != "p" || !e.TextContent.StartsWith("voor", StringComparison.Ordinal)).TextContent);
        }

        var word = Docx.Read(letter.ToDocx());
        Assert.Equal(6, word.Texts.Count(t => t == text));
        Assert.Contains($"voor {text} na", word.Texts);
    }

    [Theory]
    [InlineData("een\ntwee")]
    [InlineData("een\r\ntwee")]
    public void Render_WithALineEnd_BreaksTheLineAndNothingElse(string text)
    {
        var letter = Render("# {{ x }}\n\n| a | b |\n| - | - |\n| {{ x }} | c |\n", new { X = text });

        var html = new HtmlParser().ParseDocument(letter.ToHtml());
        Assert.Single(html.QuerySelectorAll("h1 br"));
        Assert.Single(html.QuerySelectorAll("td br"));
        Assert.Single(html.QuerySelectorAll("tbody tr"));
        Assert.Equal(2, Docx.Read(letter.ToDocx()).Breaks);
    }

    [Theory]
    [InlineData("a\u0001b\u0000c", "abc")]
    [InlineData("ab\uD83D", "ab")]
    [InlineData("moc\u202Egpj", "mocgpj")]
    [InlineData("\t    ingesprongen", "ingesprongen")]
    public void Render_WithCharactersNoLetterHolds_LeavesThemOut(string text, string expected)
    {
        var letter = Render("{{ x }}", new { X = text });

        Assert.Equal(expected, TextOf(letter));
        Assert.Equal([expected], Docx.Read(letter.ToDocx()).Texts);
    }
}
