using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace Kwartiermaker.Common.Letters;

/// <summary>Turns the Markdown of one letter into paragraphs and tables. What it does not know is an error in the template.</summary>
internal sealed class LetterDocxText
{
    private const int TextWidth = 9070;
    private readonly LetterNumbering numbering = new();

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public Numbering Numbering() => numbering.Definitions();

    /// <summary>A sentence that leads to a table stays on one page with it.</summary>
    public IEnumerable<OpenXmlElement> Blocks(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var element in Block(blocks[i]))
            {
                if (element is Paragraph paragraph && i + 1 < blocks.Count && blocks[i + 1] is MarkdownTable) KeepWithNext(paragraph);
                yield return element;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Block(Block block) => block switch
    {
        HeadingBlock heading => [Paragraph($"Heading{Math.Min(heading.Level, 3)}", heading.Inline)],
        ParagraphBlock paragraph => [Paragraph(null, paragraph.Inline)],
        ListBlock list => List(list, 0),
        MarkdownTable table => Table(table),
        ThematicBreakBlock => [new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Rule" }))],
        _ => throw new NotSupportedException($"A letter has no {block.GetType().Name} (line {block.Line + 1})."),
    };

    private IEnumerable<OpenXmlElement> List(ListBlock list, int level)
    {
        var number = numbering.Start(list.IsOrdered, level);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var (block, first) in item.Select((block, index) => (block, index == 0)))
            {
                if (block is ListBlock nested)
                {
                    foreach (var element in List(nested, level + 1)) yield return element;
                    continue;
                }

                if (block is not ParagraphBlock text) throw new NotSupportedException($"A list item holds text, not a {block.GetType().Name}.");
                var paragraph = Paragraph("ListParagraph", text.Inline);
                paragraph.ParagraphProperties!.Append(first
                    ? new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = number })
                    : new Indentation { Left = LetterNumbering.IndentOf(level) });
                yield return paragraph;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Table(MarkdownTable source)
    {
        var columns = source.OfType<MarkdownRow>().Max(row => row.Count);
        var width = TextWidth / columns;
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "LetterTable" },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { Val = "0020", FirstRow = true }),
            new TableGrid(Enumerable.Repeat(width, columns).Select(w => new GridColumn { Width = $"{w}" })));
        table.Append(source.OfType<MarkdownRow>().Select(row => Row(row, width)));
        if (source.Descendants<MarkdownCell>().Any(IsToFillIn)) table.Descendants<Paragraph>().ToList().ForEach(KeepWithNext);
        yield return table;
        yield return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "AfterTable" }));
    }

    private TableRow Row(MarkdownRow source, int width)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (source.OfType<MarkdownCell>().Any(IsToFillIn)) properties.Append(new TableRowHeight { Val = 850, HeightType = HeightRuleValues.AtLeast });
        if (source.IsHeader) properties.Append(new TableHeader());
        return new([properties, .. source.OfType<MarkdownCell>().Select(cell => Cell(cell, width))]);
    }

    private TableCell Cell(MarkdownCell source, int width)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }));
        cell.Append(IsToFillIn(source) ? [new Paragraph()] : Blocks(source));
        return cell;
    }

    /// <summary>An empty cell is there to be written in by hand: its row is high, and its table stays on one page.</summary>
    private static bool IsToFillIn(MarkdownCell cell) => !cell.Descendants<LiteralInline>().Any(text => text.Content.Length > 0);

    private static void KeepWithNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties ??= new ParagraphProperties();
        paragraph.ParagraphProperties.KeepNext = new KeepNext();
    }

    private static Paragraph Paragraph(string? style, ContainerInline? inlines)
    {
        var paragraph = new Paragraph();
        if (style is not null) paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        paragraph.Append(Runs(inlines ?? [], bold: false, italic: false));
        if (paragraph.Descendants<Break>().Any())
        {
            paragraph.ParagraphProperties ??= new ParagraphProperties(); // an address or a closing: not cut by the end of a page
            paragraph.ParagraphProperties.KeepLines = new KeepLines();
        }

        return paragraph;
    }

    private static IEnumerable<Run> Runs(IEnumerable<Inline> inlines, bool bold, bool italic) => inlines.SelectMany(IEnumerable<Run> (inline) => inline switch
    {
        EmphasisInline emphasis => Runs(emphasis, bold || emphasis.DelimiterCount == 2, italic || emphasis.DelimiterCount == 1),
        LiteralInline text => [Styled(Run(text.Content.ToString()), bold, italic)],
        HtmlEntityInline entity => [Styled(Run(entity.Transcoded.ToString()), bold, italic)],
        LineBreakInline { IsHard: true } => [new Run(new Break())],
        LineBreakInline => [Run(" ")],
        _ => throw new NotSupportedException($"A letter has no {inline.GetType().Name}."),
    });

    private static Run Styled(Run run, bool bold, bool italic)
    {
        if (!bold && !italic) return run;
        run.RunProperties = new RunProperties();
        if (bold) run.RunProperties.Append(new Bold());
        if (italic) run.RunProperties.Append(new Italic());
        return run;
    }
}
