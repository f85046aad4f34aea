using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using System.Globalization;

namespace Kwartiermaker.Common.Letters;

/// <summary>The look of a letter: plain and readable, black on white, no house style of any organisation.</summary>
internal static class LetterStyles
{
    public static Styles For(CultureInfo culture) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
                new FontSize { Val = "21" },
                new FontSizeComplexScript { Val = "21" },
                new Languages { Val = culture.Name, EastAsia = culture.Name, Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "140", Line = "288", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading(1, "30", "240"),
        Heading(2, "24", "280"),
        Heading(3, "21", "200"),
        Based("ListParagraph", "List Paragraph", new StyleParagraphProperties(new SpacingBetweenLines { After = "60" })),
        Based("Rule", "Rule", new StyleParagraphProperties(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 1, Color = "808080" }))),
        Based("AfterTable", "After Table", new StyleParagraphProperties(new SpacingBetweenLines { After = "120", Line = "20", LineRule = LineSpacingRuleValues.Exact })),
        Based("Footer", "footer", new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Right }),
            new StyleRunProperties(new FontSize { Val = "18" })),
        Table());

    private static Style Heading(int level, string size, string before) => Based(
        $"Heading{level}",
        $"heading {level}",
        new StyleParagraphProperties(
            new KeepNext(),
            new KeepLines(),
            new SpacingBetweenLines { Before = before, After = "100" },
            new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold(), new FontSize { Val = size }));

    private static Style Based(string id, string name, params OpenXmlElement[] properties) => new([
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = id.StartsWith("Heading", StringComparison.Ordinal) ? "Normal" : id },
        new PrimaryStyle(),
        .. properties,
    ])
    { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Table() => new(
        new StyleName { Val = "Letter Table" },
        new StyleParagraphProperties(new SpacingBetweenLines { After = "0" }),
        new StyleTableProperties(
            new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableCellMarginDefault(
                new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(
            new RunPropertiesBaseStyle(new Bold()),
            new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDEDED" }))
        {
            Type = TableStyleOverrideValues.FirstRow,
        })
    { Type = StyleValues.Table, StyleId = "LetterTable" };

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "808080" };
}
