using Kwartiermaker.Contracts.Reference;
using Microsoft.AspNetCore.Html;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>The municipalities as suggestions of a text field. Written once as long as they are the same, for there are hundreds of them.</summary>
public static class MunicipalityOptions
{
    private static Written? written;

    public static IHtmlContent Suggestions(this IMunicipalities municipalities)
    {
        ArgumentNullException.ThrowIfNull(municipalities);
        var present = municipalities.Present;
        if (written is { } before && before.Of == present)
            return before.Html;
        var html = new HtmlString(string.Concat(present.Select(m => $"<option value=\"{HtmlEncoder.Default.Encode(m.Name)}\"></option>")));
        written = new Written(present, html);
        return html;
    }

    private sealed record Written(IReadOnlyList<Municipality> Of, HtmlString Html);
}
