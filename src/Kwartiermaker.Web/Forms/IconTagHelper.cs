using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Collections.Concurrent;

namespace Kwartiermaker.Web.Forms;

/// <summary>The icons as they are written in a page: once for each name, for a page has dozens.</summary>
public sealed class IconSprite(IFileVersionProvider files)
{
    private readonly ConcurrentDictionary<string, HtmlString> written = new(StringComparer.Ordinal);

    public HtmlString this[string name] => written.GetOrAdd(name, n => new HtmlString(
        $"<svg class=\"km-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{files.AddFileVersionToPath("", "/dist/icons.svg")}#{n}\"></use></svg>"));
}

/// <summary>An icon of the sprite, always beside a word, so hidden from screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IconSprite sprite) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(sprite[Name]);
    }
}
