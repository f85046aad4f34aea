using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using System.Collections.Concurrent;

namespace Kwartiermaker.Web.Forms;

/// <summary>
/// The icons as a page writes them (<c>@Icons["clock"]</c>), each made once, for a page has dozens. An icon stands beside a word, so it is hidden
/// from screen readers.
/// </summary>
public sealed class IconSprite(IFileVersionProvider files)
{
    private readonly ConcurrentDictionary<string, HtmlString> written = new(StringComparer.Ordinal);

    public HtmlString this[string name] => written.GetOrAdd(name, n => new HtmlString(
        $"<svg class=\"km-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{files.AddFileVersionToPath("", "/dist/icons.svg")}#{n}\"></use></svg>"));
}
