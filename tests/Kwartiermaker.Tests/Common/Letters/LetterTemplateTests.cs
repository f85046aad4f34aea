using AngleSharp.Html.Parser;
using Kwartiermaker.Common.Letters;
using System.Globalization;

namespace Kwartiermaker.Tests.Common.Letters;

public sealed class LetterTemplateTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [Theory]
    [InlineData("{{ missing }}", "missing")]
    [InlineData("{{ place.missing }}", "missing")]
    [InlineData("{% if missing %}x{% endif %}", "missing")]
    [InlineData("{% for item in missing %}x{% endfor %}", "missing")]
    [InlineData("{{ nothing }}", "nothing")]
    [InlineData("{{ spaces }}", "spaces")]
    [InlineData("{{ nothing | euro }}", "nothing")]
    [InlineData("{{ place.nothing }}", "place.nothing")]
    public void Render_WithoutAValue_NamesThePlaceholder(string body, string name)
    {
        var model = new { Nothing = (decimal?)null, Spaces = " \n", Place = new { Nothing = (string?)null } };

        var thrown = Assert.Throws<MissingPlaceholderException>(() => Render(body, model));

        Assert.Equal(name, thrown.Name);
        Assert.Contains($"'{name}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithATitleWithoutValue_NamesThePlaceholder() =>
        Assert.Equal("missing", Assert.Throws<MissingPlaceholderException>(
            () => LetterTemplate.Parse("---\ntitle: Over {{ missing }}\n---\nTekst").Render(new { }, Dutch)).Name);

    [Theory]
    [InlineData("{{ day }}", "24 november 2026")]
    [InlineData("{{ number }}", "1.234")]
    [InlineData("{{ part }}", "2,5")]
    [InlineData("{{ price | euro }}", "€ 1.234,50")]
    [InlineData("{{ hour }}", "09:05")]
    [InlineData("{% if nothing %}wel{% else %}niet{% endif %}", "niet")]
    [InlineData("{% if number > 1000 %}veel{% endif %}", "veel")]
    [InlineData("{% for name in names %}[{{ name }}]{% endfor %}", "[a][b]")]
    public void Render_WithValues_WritesThemInTheCulture(string body, string expected)
    {
        var model = new
        {
            Day = new DateOnly(2026, 11, 24),
            Number = 1234,
            Part = 2.5m,
            Price = 1234.5m,
            Hour = new TimeOnly(9, 5),
            Nothing = (string?)null,
            Names = new[] { "a", "b" },
        };

        Assert.Equal(expected, TextOf(Render(body, model)).Replace('\u00a0', ' '));
    }

    [Fact]
    public void Render_WithADictionary_TakesItsKeys() =>
        Assert.Equal("Zeist", TextOf(Render("{{ place }}", new Dictionary<string, object> { ["place"] = "Zeist" })));

    [Fact]
    public void Render_InEnglish_WritesEnglishDates() =>
        Assert.Contains("24 November 2026", Parse("{{ day }}").Render(new { Day = new DateOnly(2026, 11, 24) }, CultureInfo.GetCultureInfo("en-GB")).ToHtml(),
            StringComparison.Ordinal);

    [Fact]
    public void Render_WithAYesNo_SaysThatItIsNotText() =>
        Assert.Contains("flag", Assert.Throws<InvalidOperationException>(() => Render("{{ flag }}", new { Flag = true })).Message, StringComparison.Ordinal);

    [Fact]
    public void Render_WithATitle_OffersItToTheBody()
    {
        var letter = LetterTemplate.Parse("---\ntitle: Over *{{ place }}*\n---\n# {{ title }}\n").Render(new { Place = "A & B" }, Dutch);

        Assert.Equal("Over *A & B*", letter.Title);
        Assert.Equal("Over *A & B*", new HtmlParser().ParseDocument(letter.ToHtml()).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("Geen titel")]
    [InlineData("---\ntitle: x\n---\n{{ open")]
    [InlineData("---\ntitle: x\n---\n{% if a %}")]
    [InlineData("---\ntitle: x\n---\n{% echo a %}")]
    [InlineData("---\ntitle: x\n---\n{% include 'a' %}")]
    [InlineData("---\ntitle: x\n---\n{% assign a = 1 %}")]
    [InlineData("---\ntitle: x\n---\n{% raw %}x{% endraw %}")]
    public void Parse_WithMoreThanALetterMayUse_Refuses(string source) => Assert.Throws<FormatException>(() => LetterTemplate.Parse(source));

    [Fact]
    public void Placeholders_LeaveOutLoopVariablesAndTitle() =>
        Assert.Equal(
            ["day", "names", "place"],
            LetterTemplate.Parse(
                "---\ntitle: {{ place }}\n---\n{{ title }} {% for n in names %}{{ n }}{% if forloop.last %}.{% endif %}{% endfor %} {{ day }}").Placeholders.Order());

    internal static Letter Render(string body, object model) => Parse(body).Render(model, Dutch);

    internal static string TextOf(Letter letter) => new HtmlParser().ParseDocument(letter.ToHtml()).QuerySelector("article")!.TextContent.Trim();

    private static LetterTemplate Parse(string body) => LetterTemplate.Parse("---\ntitle: Brief\n---\n" + body);
}
