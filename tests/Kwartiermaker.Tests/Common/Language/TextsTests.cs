using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Tests.Support;
using System.Globalization;

namespace Kwartiermaker.Tests.Common.Language;

/// <summary>Texts with their values filled in, as people read them.</summary>
public sealed class TextsTests
{
    private static readonly Texts Texts = new(AppAssemblies.All);

    public static TheoryData<object?, string, string> Counts() => new()
    {
        { 1, "1 dag te laat", "1 day late" },
        { 1L, "1 dag te laat", "1 day late" },
        { 1m, "1 dag te laat", "1 day late" },
        { 0, "0 dagen te laat", "0 days late" },
        { 2, "2 dagen te laat", "2 days late" },
        { 1.5m, "1,5 dagen te laat", "1.5 days late" },
        { 1000, "1.000 dagen te laat", "1,000 days late" },
        { null, "niet bekend te laat", "not known late" },
    };

    [Theory]
    [MemberData(nameof(Counts))]
    public void Number_TakesItsWordAlong(object? number, string dutch, string english)
    {
        Assert.Equal(dutch, In("nl-NL", () => Texts["{0:dag|dagen} te laat", number]));
        Assert.Equal(english, In("en-GB", () => Texts["{0:dag|dagen} te laat", number]));
    }

    [Theory]
    [InlineData(1, "Anna zette activiteit 3 in het bouwplan: Daken, 1 dag.")]
    [InlineData(2, "Anna zette activiteit 3 in het bouwplan: Daken, 2 dagen.")]
    public void Event_CountsInWords(int days, string sentence) =>
        Assert.Equal(sentence, In("nl-NL", () => Texts.Sentence("locations.activity-added", $$"""{"Number":3,"Name":"Daken","Days":{{days}}}""", "Anna")));

    /// <summary>A choice by its own name, a number and a day as people read them, and what somebody typed as it was typed.</summary>
    [Theory]
    [InlineData("aspect-judged", """{"Aspect":"Environment","Verdict":"Open","Before":"Fits","Finding":"Open"}""",
        "Anna zette het oordeel over het aspect ‘Milieu’ op ‘nog te beoordelen’. Open",
        "Anna set the judgement on the aspect ‘Environment’ to ‘to be judged’. Open")]
    [InlineData("common.follow-up-settled", """{"Step":"raad","Kind":"locations.council-promise","Text":"2026-11-24","Ended":"Broken","On":"2026-11-24"}""",
        "Anna legde vast: toezegging aan de raad ‘2026-11-24’, niet nagekomen op 24 november 2026.",
        "Anna recorded: promise to the council ‘2026-11-24’, broken on 24 November 2026.")]
    [InlineData("site-screened-in-part", """{"Outcome":"FitsWithRemarks","Low":62.5,"Open":1}""",
        "Anna stelde de toetsing vast: past, met opmerkingen; score 62,5 tot niet bekend, 1 criterium nog open.",
        "Anna concluded the screening: fits, with remarks; score 62.5 to not known, 1 criterion still open.")]
    [InlineData("briefing-held", """{"Forum":"WholeCouncil"}""",
        "Anna legde de uitkomst vast van de toelichting aan de hele gemeenteraad.", "Anna recorded the outcome of the briefing of the whole council.")]
    [InlineData("site-changed", """{"Changed":["Tenure","Notes"]}""",
        "Anna werkte de gegevens bij: huur of koop, opmerkingen.", "Anna updated the facts: rent or purchase, notes.")]
    public void Event_ShowsEachValueByItsType(string name, string json, string dutch, string english)
    {
        Assert.Equal(dutch, In("nl-NL", () => Texts.Sentence(name.Contains('.', StringComparison.Ordinal) ? name : "locations." + name, json, "Anna")));
        Assert.Equal(english, In("en-GB", () => Texts.Sentence(name.Contains('.', StringComparison.Ordinal) ? name : "locations." + name, json, "Anna")));
    }

    [Fact]
    public void OneLanguage_IsKeptWhateverTheScreenSays()
    {
        var dutch = Texts.In(CultureInfo.GetCultureInfo("nl-NL"));

        Assert.Equal("1.000 dagen te laat", In("en-GB", () => dutch["{0:dag|dagen} te laat", 1000]));
        Assert.Equal("zorg", In("en-GB", () => dutch.Of(NextUse.ToCare)));
        Assert.Equal("care", In("en-GB", () => Texts.Of(NextUse.ToCare)));
    }

    private static string In(string culture, Func<string> read)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
