using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Forms;
using System.Globalization;

namespace Kwartiermaker.Tests.Forms;

public sealed class DueTextTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData(-61, "2 maanden te laat, 24 september 2026")]
    [InlineData(-60, "60 dagen te laat, 25 september 2026")]
    [InlineData(-2, "2 dagen te laat, 22 november 2026")]
    [InlineData(0, "vandaag, 24 november 2026")]
    [InlineData(1, "morgen, 25 november 2026")]
    [InlineData(2, "over 2 dagen, 26 november 2026")]
    [InlineData(59, "over 59 dagen, 22 januari 2027")]
    [InlineData(60, "23 januari 2027")]
    public void WithDay_SaysTheDayOnce(int days, string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

        Assert.Equal(text, DueText.WithDay(shared.Texts, TestApp.Today.AddDays(days), TestApp.Today));
    }
}
