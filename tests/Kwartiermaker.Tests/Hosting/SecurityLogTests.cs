using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Hosting;
using Microsoft.Extensions.Logging;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Hosting;

/// <summary>Whoever attacks, or only looks where there is nothing to look for, leaves a line; and no line holds a name or a text that was typed.</summary>
public sealed partial class SecurityLogTests(SecurityLogTests.Watched watched) : IClassFixture<SecurityLogTests.Watched>
{
    private TestApp App => watched.App;

    private SecurityLines Lines => watched.Lines;

    [Fact]
    public async Task Page_WithoutTheRight_LeavesALine()
    {
        using var client = App.As(TestPerson.LocationManager);

        (await client.GetAsync("/locaties/nieuw?wie=Zonderling")).Dispose();

        var line = Lines.TakeOne("RightRefused");
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Equal(LocationsPermissions.Register, line.Values["Right"]);
        Assert.Equal(TestPerson.LocationManager.Id, line.Values["User"]);
        Assert.Equal("GET", line.Values["Method"]);
        Assert.Equal("/locaties/nieuw", line.Values["Route"]);
        Assert.Matches("^[0-9a-f]{32}$", (string)line.Values["Trace"]!);
        Assert.DoesNotContain("Zonderling", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_WithoutTheRight_LeavesALine()
    {
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.Board);

        using var answer = await client.PostAsync($"/api/v1/locatiedossiers/{dossier}/gesprekken", new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("/api/v1/locatiedossiers/{id:guid}/gesprekken", Lines.TakeOne("RightRefused").Values["Route"]);
    }

    [Theory]
    [InlineData("/locaties/{0}")]
    [InlineData("/locaties/{0}/gesprekken")]
    [InlineData("/api/v1/locatiedossiers/{0}")]
    public async Task Dossier_OfAnotherRegion_LeavesALineThatTellsItFromWhatIsNotThere(string address)
    {
        var (hidden, unknown) = (await Some.DossierAsync(App), Guid.CreateVersion7());
        using var client = App.As(TestPerson.OtherRegion);
        _ = Lines.Take();

        (await client.GetAsync(string.Format(null, address, hidden))).Dispose();
        var outOfScope = Lines.TakeOne("OutOfScope");
        (await client.GetAsync(string.Format(null, address, unknown))).Dispose();
        var notFound = Lines.TakeOne("NotFound");

        Assert.Equal((LogLevel.Warning, hidden.ToString(), TestPerson.OtherRegion.Id), (outOfScope.Level, outOfScope.Values["Asked"], outOfScope.Values["User"]));
        Assert.Equal((LogLevel.Information, unknown.ToString()), (notFound.Level, notFound.Values["Asked"]));
    }

    [Fact]
    public async Task Form_WithoutItsToken_LeavesALine()
    {
        using var client = App.As(TestPerson.PropertyDirector);

        (await client.PostAsync("/locaties/nieuw", new FormUrlEncodedContent([new("Input.Name", "Zonderling\nSigned in")]))).Dispose();

        var line = Lines.TakeOne("FormRefused");
        Assert.Equal("/locaties/nieuw", line.Values["Route"]);
        Assert.DoesNotContain("Zonderling", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AndDownload_LeaveALine()
    {
        var dossier = await Some.DossierAsync(App);
        using var client = App.As(TestPerson.PropertyDirector);
        _ = Lines.Take();

        (await client.GetAsync("/locaties/export?tekst=Zonderling")).EnsureSuccessStatusCode().Dispose();
        var exported = Lines.TakeOne("Exported");
        (await client.GetAsync("/termijnen/export")).EnsureSuccessStatusCode().Dispose();
        var deadlines = Lines.TakeOne("Exported");
        (await client.GetAsync("/locaties/import/voorbeeld")).EnsureSuccessStatusCode().Dispose();
        var downloaded = Lines.TakeOne("Downloaded");
        _ = await client.PageAsync($"/locaties/{dossier}");

        Assert.Equal("/locaties/export", exported.Values["Route"]);
        Assert.Equal("/termijnen/export", deadlines.Values["Route"]);
        Assert.Equal("/locaties/import/voorbeeld", downloaded.Values["Route"]);
        Assert.Empty(Lines.Take());
    }

    [Fact]
    public async Task PersonalData_ThatIsOpened_LeavesALine()
    {
        using var client = App.As(TestPerson.Administrator);

        _ = await client.PageAsync("/beheer/sessies");

        Assert.Equal(TestPerson.Administrator.Id, Lines.TakeOne("PersonalDataOpened").Values["User"]);
    }

    [Fact]
    public async Task Flood_LeavesOneLineAMinute()
    {
        using var lines = new SecurityLines();
        await using var app = await TestApp.StartAsync(builder => lines.AddTo(builder.UseSetting("Limits:AnonymousPerMinute", "2")));
        using var client = app.CreateClient();

        for (var i = 0; i < 10; i++)
            (await client.GetAsync("/api/v1/openapi.json")).Dispose();

        Assert.Equal("GET", lines.TakeOne("Limited").Values["Method"]);
    }

    [Fact]
    public async Task Sessions_FromSignInToEnd_LeaveTheirLines()
    {
        using var lines = new SecurityLines();
        await using var app = await TestApp.StartAsync(builder =>
        {
            RealSignIn.InDemo(builder);
            lines.AddTo(builder);
        });
        var person = await app.KnowAsync(TestPerson.PropertyDirector with { Name = "Wilhelmina Zonderling" });
        using var laptop = Visit.Browser(app);
        using var phone = Visit.Browser(app);
        _ = lines.Take();

        var cookie = await Visit.ChooseAsync(laptop, person);
        var signedIn = lines.TakeOne("SignedIn");
        Assert.Equal(person.Id, signedIn.Values["User"]);

        (await laptop.SubmitAsync("/", [], "form[action='/afmelden']")).Dispose();
        var signedOut = lines.TakeOne("SignedOut");
        Assert.Equal((person.Id, signedIn.Values["Session"]), ((Guid)signedOut.Values["User"]!, signedOut.Values["Session"]));

        _ = await Visit.OpensAsync(app, cookie);
        var refused = lines.TakeOne("SessionRefused");
        Assert.Equal(("Gone", person.Id), (refused.Values["Reason"], (Guid)refused.Values["User"]!));

        _ = await Visit.ChooseAsync(laptop, person);
        await app.KnowAsync(person with { Role = Roles.Board });
        _ = lines.Take();
        _ = await Visit.ChooseAsync(phone, person);
        var ended = lines.TakeOne("SessionsEnded");
        Assert.Equal((1, person.Id, "other rights"), ((int)ended.Values["Count"]!, (Guid)ended.Values["Whose"]!, ended.Values["Reason"]));

        (await phone.SubmitAsync("/sessies", [], handler: "Everywhere")).Dispose();
        Assert.Equal("by the person", lines.TakeOne("SessionsEnded").Values["Reason"]);
    }

    [Fact]
    public async Task SignIn_ThatFails_AndTokensThatAreRefused_LeaveALine()
    {
        using var lines = new SecurityLines();
        await using var provider = await FakeIdentityProvider.StartAsync();
        await using var app = await RealSignIn.StartAsync(provider, lines.AddTo);
        using var browser = Visit.Browser(app);

        (await browser.GetAsync("/aanmelden/terug?state=Zonderling&code=x")).Dispose();
        Assert.NotNull(lines.TakeOne("SignInFailed").Values["Reason"]);

        (await Visit.SignInAsync(browser)).Dispose();
        var person = (Guid)lines.TakeOne("SignedIn").Values["User"]!;
        provider.Who = Account.Director with { Roles = ["tuinman"] };
        using var other = Visit.Browser(app);
        (await Visit.SignInAsync(other)).Dispose();
        var taken = lines.Take();
        Assert.Equal(person, Assert.Single(taken, l => l.Event.Name == "SignedInWithoutRole").Values["User"]);
        Assert.Equal("no role", Assert.Single(taken, l => l.Event.Name == "SessionsEnded").Values["Reason"]);

        foreach (var (token, reason) in new[]
        {
            (null, "none was sent"),
            (provider.Token(Account.Director, expiresIn: TimeSpan.FromMinutes(-5)), "SecurityTokenExpiredException"),
            (provider.Token(Account.Director, withSignature: false), "SecurityTokenInvalidSignatureException"),
            (provider.Token(Account.Director, audience: "Zonderling"), "SecurityTokenInvalidAudienceException"),
        })
        {
            using var client = app.CreateClient();
            if (token is not null)
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            (await client.GetAsync("/api/v1/locatiedossiers")).Dispose();
            var line = lines.TakeOne("TokenRefused");
            Assert.Equal((reason, "/api/v1/locatiedossiers"), (line.Values["Reason"], line.Values["Route"]));
        }

        // A method of a visitor's own making is not taken over.
        using var odd = new HttpRequestMessage(new HttpMethod("ZONDERLING"), "/api/v1/locatiedossiers");
        odd.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "x.y.z");
        using var visitor = app.CreateClient();
        (await visitor.SendAsync(odd)).Dispose();
        Assert.Equal("other", lines.TakeOne("TokenRefused").Values["Method"]);
    }

    /// <summary>The document says of each kind its number, name, level and values, and nothing of a kind that there is not.</summary>
    [Fact]
    public void Inventory_NamesEveryEvent()
    {
        var events = typeof(SecurityLog).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .Select(a => (Event: a, Values: string.Join(", ", Value().Matches(a.Message).Select(v => v.Groups[1].Value).Except(Common))))
            .Select(e => $"{e.Event.EventId} {e.Event.EventName} {e.Event.Level} {e.Values}".Trim()).Order().ToList();
        var document = File.ReadLines(Path.Combine(Repository.Root, "docs/security-log.md")).Select(l => Row().Match(l)).Where(m => m.Success)
            .Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value} {m.Groups[3].Value} {m.Groups[4].Value.Trim()}".Trim()).Order().ToList();

        Assert.NotEmpty(events);
        Assert.Equal(events, document);
    }

    private static readonly string[] Common = ["User", "Address", "Method", "Route", "Trace"];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\| (\d+) \| `(\w+)` \| (\w+) \| ([\w, ]*) \|")]
    private static partial Regex Row();

    /// <summary>One host for those who only look.</summary>
    public sealed class Watched : IAsyncLifetime
    {
        public SecurityLines Lines { get; } = new();

        public TestApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await TestApp.StartAsync(Lines.AddTo);

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            Lines.Dispose();
        }
    }
}
