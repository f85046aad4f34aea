using System.Net;
using Markdig;

namespace Kwartiermaker.Common.Letters;

internal static class LetterHtml
{
    public static string Write(Letter letter) =>
        $"<article class=\"letter\" lang=\"{WebUtility.HtmlEncode(letter.Culture.Name)}\">\n"
        + LetterMarkdown.Parse(letter.Markdown).ToHtml(LetterMarkdown.Pipeline)
        + "</article>\n";
}
