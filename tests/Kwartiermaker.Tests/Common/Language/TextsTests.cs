using System.Globalization;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Tests.Support;

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
        Assert.Equal(sentence, In("nl-NL", () => Texts.Sentence("ActivityAdded", $$"""{"Number":3,"Name":"Daken","Days":{{days}}}""", "Anna")));

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
