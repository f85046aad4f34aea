using System.Globalization;

namespace Kwartiermaker.Common.Letters;

/// <summary>A finished letter: one text, as a document officials can edit and as a page to print.</summary>
public sealed class Letter
{
    internal Letter(string title, string markdown, CultureInfo culture)
    {
        Title = title;
        Markdown = markdown;
        Culture = culture;
    }

    public string Title { get; }

    public CultureInfo Culture { get; }

    internal string Markdown { get; }

    /// <summary>An Office Open XML document. The same letter gives the same bytes, on any day and machine.</summary>
    public byte[] ToDocx() => LetterDocx.Write(this);

    /// <summary>An <c>article</c> element for a page; it holds no styles, scripts, links or ids.</summary>
    public string ToHtml() => LetterHtml.Write(this);
}
