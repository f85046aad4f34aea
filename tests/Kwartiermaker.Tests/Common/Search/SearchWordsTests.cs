using Kwartiermaker.Common.Search;

namespace Kwartiermaker.Tests.Common.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Łódź", "lodz")]
    [InlineData("Çelik", "celik")]
    [InlineData("Kerk\u00adstraat", "kerkstraat")]
    [InlineData("ees\uFFFEhof", "eeshof")]
    [InlineData("e\u0301e\u0301n", "een")]
    [InlineData("één", "een")]
    [InlineData("Súdwest-Fryslân", "sudwest-fryslan")]
    [InlineData("Ĳsselstein", "ijsselstein")]
    [InlineData("\u2019s-Gravenhage", "'s-gravenhage")]
    [InlineData("Großes Haus", "grosses haus")]
    public void Plain_IsTheSameHoweverItIsTyped(string text, string plain) => Assert.Equal(plain, SearchWords.Plain(text));

    [Fact]
    public void Of_IsAllWordsInAnyOrderButNoEndlessRow()
    {
        Assert.Equal(["ede", "kantoor"], SearchWords.Of(" Ede\u00a0Kantoor "));
        Assert.Equal(8, SearchWords.Of(string.Join(' ', Enumerable.Range(1, 50))).Count);
        Assert.Empty(SearchWords.Of(null));
    }
}
