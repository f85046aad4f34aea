using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Web.Forms;

public static class OncePartial
{
    /// <summary>A partial view as text that can be written more than once.</summary>
    public static async Task<HtmlString> OnceAsync(this IHtmlHelper html, string name)
    {
        ArgumentNullException.ThrowIfNull(html);
        var content = await html.PartialAsync(name);
        await using var text = new StringWriter();
        content.WriteTo(text, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
        return new HtmlString(text.ToString());
    }
}
