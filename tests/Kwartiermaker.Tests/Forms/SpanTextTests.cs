using Kwartiermaker.Common.Language;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Forms;

public sealed class SpanTextTests : AppTests
{
    [Theory]
    [InlineData(1, "1 dag")]
    [InlineData(27, "27 dagen")]
    [InlineData(28, "4 weken")]
    [InlineData(45, "ruim 6 weken")]
    [InlineData(61, "2 maanden")]
    [InlineData(100, "ruim 3 maanden")]
    [InlineData(140, "20 weken")]
    [InlineData(213, "7 maanden")]
    [InlineData(365, "12 maanden")]
    [InlineData(731, "2 jaar")]
    [InlineData(1826, "5 jaar")]
    [InlineData(1827, "5 jaar")]
    [InlineData(2000, "ruim 5 jaar")]
    public void Of_Days_IsWhatPeopleSay(int days, string said) => Assert.Equal(said, SpanText.Of(App.Services.GetRequiredService<Texts>(), days));
}
