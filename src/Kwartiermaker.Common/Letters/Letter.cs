using System.Globalization;

namespace Kwartiermaker.Common.Letters;

/// <summary>A finished letter: one text, as a document officials can edit and as a page to print.</summary>
/// <param name="markdown">The whole text; stored, it makes the same letter again.</param>
public sealed class Letter(string title, string markdown, CultureInfo culture)
{
    public string Title { get; } = title;

    public CultureInfo Culture { get; } = culture;

    public string Markdown { get; } = markdown;

    /// <summary>An Office Open XML document. The same letter gives the same bytes, on any day and machine.</summary>
    public byte[] ToDocx() => LetterDocx.Write(this);

    /// <summary>An <c>article</c> element for a page; it holds no styles, scripts, links or ids.</summary>
    public string ToHtml() => LetterHtml.Write(this);
}
