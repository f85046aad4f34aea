using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Html;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>That a location rests or was stopped, in words and shape. A list has one in many rows, so it is written and not a partial.</summary>
public static class StandingTag
{
    public static IHtmlContent Of(Texts texts, IconSprite icons, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(icons);
        var (icon, css) = standing == Standing.Stopped ? ("ban", "km-tag--red") : ("player-pause", "km-tag--ochre");
        return new HtmlString($"<span class=\"km-tag {css}\">{icons[icon]} {HtmlEncoder.Default.Encode(texts.Of(standing))}</span>");
    }
}
