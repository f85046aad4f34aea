using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Kwartiermaker.Tests.Access;

/// <summary>A browser's way to sign-in and back, at the provider or in the demo, and the cookie that it carries home.</summary>
internal static class Visit
{
    public static HttpClient Browser(TestApp app, bool cookies = true) =>
        app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"), HandleCookies = cookies });

    public static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string page = "/aanmelden") =>
        await browser.GetAsync((await FromProviderAsync(await ToProviderAsync(browser, page))).PathAndQuery);

    public static async Task<Uri> ToProviderAsync(HttpClient browser, string page = "/aanmelden")
    {
        using var answer = await browser.SubmitAsync(page, []);
        return answer.Headers.Location!;
    }

    public static async Task<Uri> FromProviderAsync(Uri away)
    {
        using var web = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await web.GetAsync(away);
        Assert.True(answer.Headers.Location is not null, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!;
    }

    /// <summary>Chooses this person in the demo.</summary>
    /// <returns>The value of the session's cookie.</returns>
    public static Task<string> ChooseAsync(HttpClient browser, TestPerson person) => ChooseAsync(browser, person.Name);

    public static async Task<string> ChooseAsync(HttpClient browser, string subject)
    {
        using var answer = await browser.SubmitAsync("/aanmelden", [("subject", subject)]);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        return CookieOf(answer);
    }

    /// <summary>The value of the session's cookie in an answer to signing in.</summary>
    public static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-kwartiermaker=", StringComparison.Ordinal)
                || c.StartsWith("kwartiermaker-demo=", StringComparison.Ordinal))
            .Split(';')[0].Split('=', 2)[1];

    /// <summary>Whether a browser that sends this cookie, saved from somewhere, is let in.</summary>
    public static async Task<bool> OpensAsync(TestApp app, string cookie, string name = "kwartiermaker-demo")
    {
        using var browser = Browser(app, cookies: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sessies");
        request.Headers.Add("Cookie", $"{name}={cookie}");
        using var answer = await browser.SendAsync(request);
        var isIn = answer.IsSuccessStatusCode;
        Assert.True(isIn || answer.Headers.Location!.OriginalString.Contains("/aanmelden?", StringComparison.Ordinal), $"{answer.StatusCode}");
        return isIn;
    }
}
