using Kwartiermaker.Common.Search;

namespace Kwartiermaker.Tests.Common.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("kloster", "klooster")]
    [InlineData("klooosters", "kloosters")]
    [InlineData("klaoster", "klooster")]
    [InlineData("kolster", "kloster")]
    [InlineData("looster", "klooster")]
    [InlineData("kloostr", "klooster")]
    [InlineData("kloosterr", "klooster")]
    [InlineData("gloster", "kloster")]
    public void IsOneFault_ALetterWrongMissingTooManyOrSwapped_IsTheSameWord(string typed, string word) => Assert.True(Spelling.IsOneFault(typed, word));

    [Theory]
    [InlineData("klooster", "klooster")]
    [InlineData("klster", "klooster")]
    [InlineData("kolsteer", "klooster")]
    [InlineData("olkoster", "klooster")]
    [InlineData("kerk", "werf")]
    public void IsOneFault_NoneOrMore_IsNot(string typed, string word) => Assert.False(Spelling.IsOneFault(typed, word));
}
