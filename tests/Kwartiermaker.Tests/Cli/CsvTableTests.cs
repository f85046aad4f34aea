using Kwartiermaker.Cli;

namespace Kwartiermaker.Tests.Cli;

public sealed class CsvTableTests
{
    private static List<string[]> Read(string text)
    {
        var file = new FileInfo(Path.GetTempFileName());
        try
        {
            File.WriteAllText(file.FullName, text);
            return CsvTable.Read(file);
        }
        finally
        {
            file.Delete();
        }
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a,b\r\n1,2")]
    [InlineData("\uFEFFa, b\n 1,\"2\"\n\n\n")]
    public void Lines_AreTheSame_HoweverTheFileIsWritten(string text) => Assert.Equal([["a", "b"], ["1", "2"]], Read(text));

    [Fact]
    public void Cell_MayHoldAComma_BetweenQuotes() => Assert.Equal(["Epe, Vaassen", "3"], Read("place,persons\n\"Epe, Vaassen\",3")[1]);

    [Fact]
    public void EmptyLineInBetween_KeepsItsNumber() => Assert.Equal([["a", "b"], [], ["1", "2"]], Read("a,b\n\n1,2"));

    [Theory]
    [InlineData("place;persons\nEpe;3,5", "3,5")]
    [InlineData("place;persons\n\"Epe;Vaassen\";3", "3")]
    [InlineData("place,\"persons;adults\"\nEpe,\"3,5\"", "3,5")]
    [InlineData("id,train\nA,1;2;3", "1;2;3")]
    public void Semicolons_PartTheCells_WhereTheHeadingHasThemAndNoComma(string text, string cell) => Assert.Equal(cell, Read(text)[1][1]);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void EmptyFile_HasNoLines(string text) => Assert.Empty(Read(text));
}
