using Kwartiermaker.Common;
using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Tests.Support;
using System.Diagnostics;

namespace Kwartiermaker.Tests.Common.Sheets;

/// <summary>Workbooks as Excel, LibreOffice, Power BI, R and people make them.</summary>
public sealed class XlsxFileTests
{
    private static readonly string Headings = Workbook.Row(1, "naam", "plaats", "vanaf");

    [Theory]
    [InlineData("")]
    [InlineData("<dimension ref=\"A1\"/>")]
    [InlineData("<dimension ref=\"A1:A2\"/>")]
    [InlineData("<dimension ref=\"A1:XFD1048576\"/>")]
    public void Read_AtTheColumnOfItsLetter_WhateverTheDimension(string dimension)
    {
        var sheet = Read(new Workbook().With("Lijst", Headings + "<row r=\"2\">" + Workbook.Text("B2", "Ede") + "</row>", before: dimension));

        Assert.Equal(["", "Ede", ""], Texts(sheet.Rows[0]));
    }

    [Fact]
    public void Read_CellsWithoutLetters_CountOn()
    {
        const string Cell = "<c t=\"inlineStr\"><is><t>{0}</t></is></c>";
        var rows = "<row>" + Cell.Replace("{0}", "naam", StringComparison.Ordinal) + Cell.Replace("{0}", "plaats", StringComparison.Ordinal) + "</row>"
            + "<row>" + Cell.Replace("{0}", "Huis", StringComparison.Ordinal) + "<c/>" + "</row>";

        var sheet = Read(new Workbook().With("Lijst", rows));

        Assert.Equal(["naam", "plaats"], sheet.Headings);
        Assert.Equal((2, "Huis"), (sheet.Rows[0].Number, sheet.Rows[0][0].Text));
    }

    [Fact]
    public void Read_StrayCells_CostNothing()
    {
        var rows = Headings + string.Concat(Enumerable.Range(2, 20).Select(r => $"<row r=\"{r}\">{Workbook.Text("A" + r, "Huis")}<c r=\"XFD{r}\" s=\"1\"/></row>"))
            + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>";
        var watch = Stopwatch.StartNew();

        var sheet = Read(new Workbook().With("Lijst", rows, before: "<dimension ref=\"A1:XFD1048576\"/>"));

        Assert.Equal((20, 3), (sheet.Rows.Count, sheet.Headings.Count));
        // A generous bound that the faulty reading (minutes) cannot meet.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_SomethingWithoutAHeading_IsTold()
    {
        var sheet = Read(new Workbook().With("Lijst", Headings + "<row r=\"2\">" + Workbook.Text("A2", "Huis") + Workbook.Text("E2", "los") + "</row>"));

        Assert.Equal(["E"], sheet.ColumnsWithoutHeading);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void Read_TheFirstSheetThatPeopleSee(string state)
    {
        var sheet = Read(new Workbook()
            .With("Oud", Headings + Workbook.Row(2, "Oud huis", "Ede"), state)
            .With("Toelichting", Workbook.Row(1, "Vul het volgende blad in.") + Workbook.Row(2, "naam", "plaats"))
            .With("Nieuw", Headings + Workbook.Row(2, "Nieuw huis", "Ede"))
            .With("Nog een", Headings + Workbook.Row(2, "Ander huis", "Ede")));

        Assert.Equal(("Nieuw", "Nieuw huis"), (sheet.Name, sheet.Rows[0][0].Text));
        Assert.Equal(["Toelichting", "Nog een", "Oud"], sheet.OtherSheets);
    }

    [Fact]
    public void Read_ATitleAboveTheHeadings_IsNoHeading()
    {
        var sheet = Read(new Workbook().With(
            "Lijst", Workbook.Row(1, "Locaties 2026") + Workbook.Row(3, "naam", "plaats") + "<row r=\"4\" hidden=\"1\">" + Workbook.Text("A4", "Huis") + "</row>"));

        Assert.Equal((3, 4, 1), (sheet.HeadingRow, sheet.Rows[0].Number, sheet.HiddenRows));
    }

    [Theory]
    [InlineData("", "46023", 1, "2026-01-01", CellKind.Day)]
    [InlineData("", "46023", 2, "2026-01-01", CellKind.Day)]
    [InlineData("", "46023.5", 1, "2026-01-01 12:00", CellKind.Day)]
    [InlineData("", "46023", 0, "46023", CellKind.Number)]
    [InlineData("date1904=\"1\"", "44561", 1, "2026-01-01", CellKind.Day)]
    [InlineData("date1904=\"true\"", "44561", 1, "2026-01-01", CellKind.Day)]
    [InlineData("date1904=\"on\"", "44561", 1, "2026-01-01", CellKind.Day)]
    [InlineData("", "1.125", 0, "1,1250", CellKind.Number)]
    [InlineData("", "52.211199999999998", 0, "52,2112", CellKind.Number)]
    public void Read_NumbersAndDays(string properties, string value, int style, string text, CellKind kind)
    {
        var sheet = Read(new Workbook { Properties = properties }.With("Lijst", Headings + $"<row r=\"2\"><c r=\"C2\" s=\"{style}\"><v>{value}</v></c></row>"));

        Assert.Equal(new SheetCell(text, kind), sheet.Rows[0][2]);
    }

    [Fact]
    public void Read_CellsThatHoldNoValue_AreMarked()
    {
        var sheet = Read(new Workbook().With(
            "Lijst",
            Headings
            + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\"><f>1+1</f></c><c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c></row>"
            + Workbook.Row(3, "Huis", "Ede") + Workbook.Row(4, "Huis 2"),
            after: "<mergeCells count=\"1\"><mergeCell ref=\"B3:B4\"/></mergeCells>"));

        Assert.Equal([new("#REF!", CellKind.Error), new("", CellKind.NoValue), SheetCell.Empty], sheet.Rows[0].Cells);
        Assert.Equal(new SheetCell("B3", CellKind.Merged), sheet.Rows[2][1]);
    }

    [Theory]
    [InlineData("<c r=\"B2\"><f>1+1</f><v></v></c>", "", CellKind.NoValue)]
    [InlineData("<c r=\"B2\" t=\"n\"><f>1+1</f><v/></c>", "", CellKind.NoValue)]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f></c>", "", CellKind.NoValue)]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f><v>#N/B</v></c>", "#N/B", CellKind.Error)]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>#VERW!</t></is></c>", "#VERW!", CellKind.Error)]
    [InlineData("<c r=\"B2\" t=\"s\"><v/></c>", "", CellKind.Text)]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2026-01-01</v></c>", "2026-01-01", CellKind.Day)]
    [InlineData("<c r=\"B2\" t=\"d\"><v>1-2-2027</v></c>", "1-2-2027", CellKind.Text)]
    public void Read_WhatIsNoValue_OrNoDay(string cell, string text, CellKind kind)
    {
        var sheet = Read(new Workbook().With("Lijst", Headings + "<row r=\"2\">" + Workbook.Text("A2", "Huis") + cell + "</row>"));

        Assert.Equal(new SheetCell(text, kind), sheet.Rows[0][1]);
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "sheet.broken", new Workbook().With("Lijst", Headings + Workbook.Row(2, "Huis") + Workbook.Row(2, "Huis 2")).ToBytes() },
        { "sheet.broken", new Workbook().With("Lijst", Headings + Workbook.Row(0, "Huis")).ToBytes() },
        {
            "sheet.broken", new Workbook().With("Lijst", Headings + Workbook.Row(2, "Huis"),
                after: "<mergeCells>" + string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:GR2000\"/>", 300)) + "</mergeCells>").ToBytes()
        },
        {
            "sheet.too-much-text", new Workbook { SharedStrings = "<si><t>" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $"{i:x8}")) + "</t></si>" }
                .With("Lijst", Headings
                + string.Concat(Enumerable.Range(2, 80).Select(r => $"<row r=\"{r}\">{string.Concat("ABC".Select(c => $"<c r=\"{c}{r}\" t=\"s\"><v>0</v></c>"))}</row>"))).ToBytes()
        },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_WhatProgramsReadInTwoWays_OrSwells_IsRefused(string code, byte[] workbook) => Assert.Equal(code, Assert.Single(Result(workbook).Refusals).Code);

    [Fact]
    public void Read_BeyondTheLastColumn_IsTold()
    {
        var sheet = Read(new Workbook().With("Lijst", Headings + "<row r=\"2\">" + Workbook.Text("A2", "Huis") + Workbook.Text("GX2", "ver weg") + "</row>"));

        Assert.Equal(["GS…"], sheet.ColumnsWithoutHeading);
    }

    [Fact]
    public void Read_TheSheetWithMostHeadings()
    {
        var sheet = Read(new Workbook().With("Legenda", Workbook.Row(1, "naam", "plaats") + Workbook.Row(2, "zo heet het", "daar ligt het"))
            .With("Lijst", Headings + Workbook.Row(2, "Huis", "Ede")));

        Assert.Equal(("Lijst", "Huis"), (sheet.Name, sheet.Rows[0][0].Text));
    }

    [Fact]
    public void Read_Texts_RichPhoneticAndDecomposed()
    {
        var workbook = new Workbook { SharedStrings = "<si><r><t>Ca</t></r><r><t>fe\u0301</t></r><rPh sb=\"0\" eb=\"1\"><t>kafee</t></rPh></si>" };
        var sheet = Read(workbook.With("Lijst", Headings + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>" + Workbook.Text("B2", " _x0041_ ") + "</row>"));

        Assert.Equal(["Caf\u00e9", "A", ""], Texts(sheet.Rows[0]));
    }

    [Fact]
    public void Read_WhatUnpacksTooLarge_IsRefusedBeforeItIsRead()
    {
        var row = Headings + Workbook.Row(2, new string('x', 21 * 1024 * 1024));

        Assert.Equal("sheet.unpacks-large", Refused(new Workbook().With("Lijst", row)).Code);
    }

    [Fact]
    public void Read_ACellLongerThanACellCanBe_IsRefusedWithItsRow()
    {
        var text = string.Concat(Enumerable.Range(0, 9_000).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var refusal = Refused(new Workbook().With("Lijst", Headings + Workbook.Row(2, "Huis") + Workbook.Row(3, text)));

        Assert.Equal(("sheet.cell-too-long", 3), (refusal.Code, refusal.Args[0]));
    }

    [Fact]
    public void Read_BrokenOff_Stops()
    {
        using var content = new MemoryStream(new Workbook().With("Lijst", Headings + Workbook.Row(2, "Huis")).ToBytes());

        Assert.ThrowsAny<OperationCanceledException>(() => SheetReader.Read(content, "lijst.xlsx", 50_000_000, 100, IsHeading, new CancellationToken(canceled: true)));
    }

    private static IEnumerable<string> Texts(SheetRow row) => row.Cells.Select(c => c.Text);

    private static bool IsHeading(string text) => text is "naam" or "plaats" or "vanaf";

    private static Result<Sheet> Result(Workbook workbook) => Result(workbook.ToBytes());

    private static Result<Sheet> Result(byte[] workbook)
    {
        using var content = new MemoryStream(workbook);
        return SheetReader.Read(content, "lijst.xlsx", 50_000_000, 100, IsHeading, TestContext.Current.CancellationToken);
    }

    private static Sheet Read(Workbook workbook) => Result(workbook).Value;

    private static Refusal Refused(Workbook workbook) => Assert.Single(Result(workbook).Refusals);
}
