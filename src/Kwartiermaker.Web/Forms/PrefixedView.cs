using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Kwartiermaker.Web.Forms;

public static class PrefixedView
{
    /// <summary>View data for a partial with form fields, so that their names carry the prefix that the page binds.</summary>
    /// <param name="legend">Over the group of fields, in place of the partial's own.</param>
    public static ViewDataDictionary Prefixed(this IHtmlHelper html, ViewDataDictionary viewData, string prefix, string? legend = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        var prefixed = new ViewDataDictionary(viewData);
        prefixed.TemplateInfo.HtmlFieldPrefix = prefix;
        prefixed["Legend"] = legend;
        return prefixed;
    }
}
