using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kwartiermaker.Common.Letters;

/// <summary>The Markdown that both forms of a letter are written from.</summary>
internal static class LetterMarkdown
{
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var table in document.Descendants<Table>()) table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        foreach (var link in document.Descendants<LinkInline>().ToList()) WriteOut(link);
        foreach (var text in document.Descendants<LiteralInline>().ToList()) BreakLines(text);
        return document;
    }

    /// <summary>A letter is read on paper: the address of a link stands behind its text.</summary>
    private static void WriteOut(LinkInline link)
    {
        var address = link.Url;
        link.InsertAfter(new LiteralInline($" ({address})"));
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static void BreakLines(LiteralInline literal)
    {
        var lines = literal.Content.ToString().Split(LetterText.LineBreak);
        if (lines.Length == 1) return;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) literal.InsertBefore(new LineBreakInline { IsHard = true });
            literal.InsertBefore(new LiteralInline(lines[i]));
        }

        literal.Remove();
    }
}
