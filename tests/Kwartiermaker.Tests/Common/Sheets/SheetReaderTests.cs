using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Tests.Support;
using System.Text;

namespace Kwartiermaker.Tests.Common.Sheets;

public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("naam;plaats\r\n\"Huis; groot\";Ede\r\n", "Huis; groot")]
    [InlineData("naam,plaats\nHuis,Ede", "Huis")]
    [InlineData("naam\tplaats\nHuis\tEde", "Huis")]
    [InlineData("sep=,\nnaam,plaats\nHuis,Ede", "Huis")]
    [InlineData("\uFEFFnaam;plaats\nHuis;Ede", "Huis")]
    [InlineData("naam;plaats\n\"'=1+1\";Ede", "=1+1")]
    [InlineData("\uFEFF\"naam\";\"plaats\"\r\n\"Huis\";\"Ede\"", "Huis")]
    [InlineData("Lijst, van, locaties, 2026, versie 2\nnaam;plaats\nHuis;Ede", "Huis")]
    [InlineData("naam;plaats\n\"Huis\nmet een regel; of twee\";Ede", "Huis\nmet een regel; of twee")]
    [InlineData("naam;plaats\nHuis aan de \"laan\";Ede", "Huis aan de \"laan\"")]
    public void Read_Csv_WhateverItsSeparator(string text, string name)
    {
        var sheet = Read(Encoding.UTF8.GetBytes(text), "lijst.csv");

        Assert.Equal(["naam", "plaats"], sheet.Headings);
        Assert.Equal([name, "Ede"], Assert.Single(sheet.Rows).Cells.Select(c => c.Text));
    }

    [Fact]
    public void Read_EmptyLines_AreSkippedButKeepTheRowNumbers()
    {
        var sheet = Read("naam;plaats\n\nHuis;Ede\n;\nHuis 2;Ede\n"u8.ToArray(), "lijst.csv");

        Assert.Equal([3, 5], sheet.Rows.Select(r => r.Number));
    }

    [Fact]
    public async Task Read_Xlsx_GivesBackWhatWasWritten()
    {
        var day = new DateTime(2027, 3, 1);
        var bytes = await SheetWriter.WriteAsync(
            [new("blad", [new("naam"), new("plaatsen"), new("breedte"), new("vanaf")], [["=1+1", 400, 52.2112, day], ["@huis", null, null, null]])]);

        var sheet = Read(bytes, "lijst.xlsx");

        Assert.Equal(["=1+1", "400", "52,2112", "2027-03-01"], sheet.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal("@huis", sheet.Rows[1].Cells[0].Text);
    }

    [Theory]
    [InlineData("lijst.xlsx", "PK\u0003\u0004 geen echte spreadsheet", "sheet.broken")]
    [InlineData("lijst.xlsx", "naam;plaats", "sheet.broken")]
    [InlineData("lijst.csv", "", "sheet.empty")]
    [InlineData("lijst.csv", "naam;plaats", "sheet.no-rows")]
    [InlineData("lijst.txt", "naam;plaats\nHuis;Ede", "sheet.wrong-type")]
    [InlineData("lijst.pdf", "%PDF-1.7 %%EOF", "sheet.wrong-type")]
    [InlineData("lijst.html", "<html></html>", "sheet.wrong-type")]
    [InlineData("lijst.xlsm", "naam", "sheet.wrong-type")]
    [InlineData("lijst.csv", "naam;plaats;a;b;c\nHuis;\"Ede;1;2;3\nHuis 2;Ede;1;2;3\nHuis 3;Ede;1;2;3", "sheet.quote-open")]
    [InlineData("lijst.csv", "naam;plaats;a;b;c\nHuis;\"Ede;1;2;3\nHuis 2;Ede;1;2;3\nHuis 3;Ede\";1;2;3", "sheet.quote-open")]
    [InlineData("lijst.xlsx", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 oud", "sheet.old-or-locked")]
    public void Read_SomethingElse_IsRefusedWithItsReason(string name, string text, string code)
    {
        using var content = new MemoryStream(Encoding.Latin1.GetBytes(text));

        Assert.Equal(code, Assert.Single(SheetReader.Read(content, name, 1_000_000, 10, _ => false, default).Refusals).Code);
    }

    [Fact]
    public async Task Read_ACutOffXlsx_IsRefused()
    {
        var whole = await Some.XlsxAsync(Some.ImportRow());
        using var content = new MemoryStream(whole[..(whole.Length / 2)]);

        Assert.Equal("sheet.broken", Assert.Single(SheetReader.Read(content, "lijst.xlsx", 1_000_000, 10, _ => false, default).Refusals).Code);
    }

    [Fact]
    public void Read_OldCsvLetters_SaysHowToSaveIt()
    {
        using var content = new MemoryStream(Encoding.Latin1.GetBytes("naam;plaats\nCafé;Ede"));

        Assert.Equal("sheet.csv-encoding", Assert.Single(SheetReader.Read(content, "lijst.csv", 1_000_000, 10, _ => false, default).Refusals).Code);
    }

    [Fact]
    public void Read_TooLargeOrTooLong_IsRefused()
    {
        var rows = Some.Csv([.. Enumerable.Range(1, 11).Select(i => Some.ImportRow("Huis " + i))]);
        using var content = new MemoryStream(rows);

        Assert.Equal("sheet.too-many-rows", Assert.Single(SheetReader.Read(content, "lijst.csv", 1_000_000, 10, _ => false, default).Refusals).Code);
        Assert.Equal("sheet.too-large", Assert.Single(SheetReader.Read(content, "lijst.csv", 100, 10, _ => false, default).Refusals).Code);
        Assert.Equal(11, SheetReader.Read(content, "lijst.csv", 1_000_000, 11, _ => false, default).Value.Rows.Count);
    }

    private static Sheet Read(byte[] bytes, string name)
    {
        using var content = new MemoryStream(bytes);
        return SheetReader.Read(content, name, 1_000_000, 100, h => h is "naam" or "plaats", default).Value;
    }
}
