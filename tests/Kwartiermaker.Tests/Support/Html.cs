using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kwartiermaker.Tests.Support;

/// <summary>Pages read as HTML and forms filled in as a browser would: hidden fields and the anti-forgery token come along.</summary>
public static class Html
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string url)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var answer = await client.GetAsync(url);
        Assert.True(answer.IsSuccessStatusCode, $"GET {url}: {(int)answer.StatusCode}");
        return await answer.HtmlAsync();
    }

    public static async Task<IHtmlDocument> HtmlAsync(this HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    /// <param name="form">CSS selector of the form, when the page has more than one besides the header's.</param>
    /// <param name="handler">Page handler of the button that is pressed, when it is not the form's own.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string url, IEnumerable<(string Name, string Value)> fields, string form = "main form",
        string? handler = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(fields);
        using var first = await client.GetAsync(url);
        Assert.True(first.IsSuccessStatusCode, $"GET {url}: {(int)first.StatusCode}");
        var page = await first.HtmlAsync();
        var element = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No form '{form}' on {url}.");
        var values = new Dictionary<string, string>();
        foreach (var control in element.QuerySelectorAll("input,select,textarea"))
        {
            var name = control.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || control.GetAttribute("type") is "file" or "submit")
                continue;
            if (control is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
                continue;
            values[name] = control switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            };
        }

        foreach (var (name, value) in fields)
            values[name] = value;
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : url;
        if (handler is not null)
            target = url.Split('?')[0] + "?handler=" + handler;
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(values) };
        if (first.Headers.TryGetValues("Set-Cookie", out var cookies))
            request.Headers.Add("Cookie", cookies.Select(c => c.Split(';')[0]));
        return await client.SendAsync(request);
    }

    public static string MainText(this IHtmlDocument page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.QuerySelector("main")?.TextContent ?? page.Body!.TextContent;
    }
}
