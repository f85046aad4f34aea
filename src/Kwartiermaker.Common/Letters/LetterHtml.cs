using Markdig;
using System.Net;

namespace Kwartiermaker.Common.Letters;

internal static class LetterHtml
{
    public static string Write(Letter letter) =>
        $"<article class=\"letter\" lang=\"{WebUtility.HtmlEncode(letter.Culture.Name)}\">\n"
        + LetterMarkdown.Parse(letter.Markdown).ToHtml(LetterMarkdown.Pipeline)
        + "</article>\n";
}
