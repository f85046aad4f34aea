using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>A field of a form, with what it holds and what may be chosen in it.</summary>
/// <param name="Type">As HTML names it.</param>
internal sealed record FormField(string Name, string Type, string Value, bool IsSent, IReadOnlyList<string> Choices, string Least, string Most);

/// <summary>A form of a page, once for each button that sends it elsewhere.</summary>
/// <param name="Page">Where it was found.</param>
/// <param name="Target">Where it goes to.</param>
internal sealed record PageForm(string Page, string Target, bool IsPost, bool TakesFiles, IReadOnlyList<FormField> Fields)
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>The handler that it names; empty for the page's only one.</summary>
    public string Button => Target.Split('?', '&').FirstOrDefault(p => p.StartsWith("handler=", StringComparison.OrdinalIgnoreCase))?.Split('=')[1] ?? "";

    public static IEnumerable<PageForm> Read(IHtmlDocument page, string url)
    {
        foreach (var form in page.Forms)
        {
            // Fields may stand elsewhere on the page and name their form.
            var controls = page.QuerySelectorAll("input,select,textarea").Where(c => c.Closest("form") == form || (form.Id is { } id && c.GetAttribute("form") == id));
            var fields = controls.Where(c => c.GetAttribute("name") is { Length: > 0 }).Select(Field).Where(f => f.Type is not ("submit" or "button")).ToList();
            var buttons = form.QuerySelectorAll("button,input[type=submit]").Where(b => b.GetAttribute("type") != "button").ToList();
            var isPost = string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);
            var takesFiles = form.GetAttribute("enctype") == "multipart/form-data";
            foreach (var button in buttons.DefaultIfEmpty())
            {
                var target = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
                IEnumerable<FormField> pressed = button?.GetAttribute("name") is { Length: > 0 } name
                    ? [new FormField(name, "hidden", button.GetAttribute("value") ?? "", true, [], "", "")]
                    : [];
                yield return new PageForm(url, Absolute(url, target), isPost, takesFiles, [.. fields, .. pressed]);
            }
        }
    }

    /// <summary>Path and query of what a link or form on this page points to.</summary>
    public static string Absolute(string url, string? target) =>
        Uri.TryCreate(new Uri(new Uri("http://here"), url), target ?? "", out var whole) && whole.Host == "here" ? whole.PathAndQuery : url;

    private static FormField Field(IElement control)
    {
        var name = control.GetAttribute("name")!;
        return control switch
        {
            IHtmlSelectElement select => new(name, "select", select.Value ?? "", select.Options.Length > 0, [.. select.Options.Select(o => o.Value)], "", ""),
            IHtmlTextAreaElement area => new(name, "textarea", area.Value, true, [], "", ""),
            IHtmlInputElement input => new(
                name, input.Type, input.Type is "checkbox" or "radio" ? input.GetAttribute("value") ?? "on" : input.Value,
                input.Type is not ("checkbox" or "radio") || input.IsChecked, [], input.GetAttribute("min") ?? "", input.GetAttribute("max") ?? ""),
            _ => new(name, "text", "", true, [], "", ""),
        };
    }
}
