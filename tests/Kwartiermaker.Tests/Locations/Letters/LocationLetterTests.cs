using AngleSharp.Html.Parser;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Tests.Common.Letters;
using System.Text;

namespace Kwartiermaker.Tests.Locations.Letters;

public sealed class LocationLetterTests
{
    public static TheoryData<string> Names => [.. SampleLetters.Full.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_WithAFullModel_GivesAPageAndADocumentWithTheSameText(string name)
    {
        var letter = Write(SampleLetters.Full[name]);

        var html = new HtmlParser().ParseDocument(letter.ToHtml());
        var word = Docx.Read(letter.ToDocx());
        Assert.Equal(letter.Title, Assert.Single(html.QuerySelectorAll("h1")).TextContent);
        Assert.Equal(Letters(html.Body!.TextContent), Letters(string.Concat(word.Texts)));
        Assert.DoesNotContain(word.Texts, text => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal)
            || text.Contains('|', StringComparison.Ordinal));
        Assert.All(html.QuerySelectorAll("th"), cell => Assert.NotEmpty(cell.TextContent));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Template_AsksExactlyWhatItsModelHas(string name)
    {
        var model = SampleLetters.Full[name].GetType();
        var fields = model.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

        Assert.Equal(fields.Order(), TemplateOf(model).Placeholders.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_Twice_GivesTheSameBytes(string name) =>
        Assert.Equal(Write(SampleLetters.Full[name]).ToDocx(), Write(SampleLetters.Full[name]).ToDocx());

    [Theory]
    [InlineData(nameof(ProposalLetter), "In stappen")]
    [InlineData(nameof(NoGoLetter), "Vooruitblik")]
    [InlineData(nameof(FormalRequestLetter), "Toelichting")]
    [InlineData(nameof(GovernanceAgreementLetter), "De partijen spreken hierover af")]
    [InlineData(nameof(HandOverLetter), "Uiterlijk")]
    public void Write_WithoutTheOptionalPart_LeavesItOut(string name, string part)
    {
        Assert.Contains(part, LetterTemplateTests.TextOf(Write(SampleLetters.Full[name])), StringComparison.Ordinal);

        var letter = Write(SampleLetters.Short[name]);

        Assert.DoesNotContain(part, LetterTemplateTests.TextOf(letter), StringComparison.Ordinal);
        Docx.Read(letter.ToDocx());
    }

    [Fact]
    public void GovernanceAgreement_HasAnArticleForEverySubject()
    {
        var html = new HtmlParser().ParseDocument(Write(SampleLetters.Full[nameof(GovernanceAgreementLetter)]).ToHtml());

        var headings = html.QuerySelectorAll("h2").Select(h => h.TextContent).ToList();
        foreach (var subject in new[] { "Plaats en omvang", "Duur", "Eenmalige maatregelen en betalingen", "Organisatie op de locatie", "Overlegcommissie", "Onderwijs",
            "Verlenging", "Opzegging", "Einde" })
        {
            Assert.Contains(headings, heading => heading.EndsWith(subject, StringComparison.Ordinal));
        }

        Assert.Contains("van 1 december 2026 tot en met 30 november 2031", html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, html.QuerySelectorAll("table")[^1].QuerySelectorAll("th").Length);
        Assert.Equal(2, html.QuerySelectorAll("ol > li > ul > li").Length);
    }

    private static Letter Write(object model) => (Letter)model.GetType().GetMethod("Write")!.Invoke(model, null)!;

    private static LetterTemplate TemplateOf(Type model) =>
        (LetterTemplate)model.GetField("Template", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!;

    private static string Letters(string text) => text.Where(char.IsLetterOrDigit).Aggregate(new StringBuilder(), (all, c) => all.Append(c)).ToString();
}
