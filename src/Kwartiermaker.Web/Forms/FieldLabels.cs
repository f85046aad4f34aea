using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using System.Text.Encodings.Web;

namespace Kwartiermaker.Web.Forms;

/// <summary>
/// The labels of the fields on a page, by the name of their control, so that the sum of errors above the form can say which field
/// each is about. The sum stands before the fields: its names are looked up when the page is written, and by then all are known.
/// </summary>
internal static class FieldLabels
{
    private static readonly object Key = new();

    public static void Add(ViewContext view, string name, string label) => All(view)[name] = label;

    /// <summary>"Naam: " before a sentence; nothing when the control has no label of its own.</summary>
    public static IHtmlContent Of(ViewContext view, string name) => new Later(All(view), name);

    private static Dictionary<string, string> All(ViewContext view) =>
        (Dictionary<string, string>)(view.HttpContext.Items[Key] ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    private sealed class Later(Dictionary<string, string> labels, string name) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (labels.TryGetValue(name, out var label))
                writer.Write(encoder.Encode(label.TrimEnd('?', ':')) + ": ");
        }
    }
}
