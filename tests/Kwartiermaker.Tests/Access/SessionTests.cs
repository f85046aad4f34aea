using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Access;

/// <summary>A session ends when it must, and then its cookie, wherever it was kept, is worth nothing.</summary>
public sealed class SessionTests(SessionTests.Demo demo) : IClassFixture<SessionTests.Demo>
{
    private const int Most = 3;

    private static int people;

    private TestApp App => demo.App;

    public static TheoryData<int[], bool> Rhythms => new()
    {
        // Minutes between one use and the next, and whether the last one is let in.
        { [119], true },
        { [121], false },
        { [60, 119], true },
        { [60, 121], false },
        { [.. Enumerable.Repeat(60, 11), 59], true },
        { [.. Enumerable.Repeat(60, 12)], false },
        { [.. Enumerable.Repeat(30, 30)], false },
    };

    [Fact]
    public async Task SignOut_EndsTheSession_AlsoForACopyOfTheCookie()
    {
        var person = await PersonAsync();
        using var browser = Visit.Browser(App);
        var cookie = await Visit.ChooseAsync(browser, person);
        Assert.True(await Visit.OpensAsync(App, cookie));

        using var answer = await browser.SubmitAsync("/", [], "form[action='/afmelden']");

        Assert.Equal("/aanmelden", answer.Headers.Location!.OriginalString);
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        Assert.False(await Visit.OpensAsync(App, cookie));
    }

    [Theory]
    [MemberData(nameof(Rhythms))]
    public async Task Session_EndsAfterTwoHoursUnused_AndAfterTwelveInAll(int[] minutes, bool isIn)
    {
        using var browser = Visit.Browser(App);
        var cookie = await Visit.ChooseAsync(browser, await PersonAsync());
        var last = true;
        foreach (var pause in minutes)
        {
            App.Time.Advance(TimeSpan.FromMinutes(pause));
            last = await Visit.OpensAsync(App, cookie);
        }

        Assert.Equal(isIn, last);
    }

    [Fact]
    public async Task SignIn_InTheSameBrowser_EndsTheSessionBefore()
    {
        using var browser = Visit.Browser(App);
        var before = await Visit.ChooseAsync(browser, await PersonAsync());

        var after = await Visit.ChooseAsync(browser, await PersonAsync());

        Assert.False(await Visit.OpensAsync(App, before));
        Assert.True(await Visit.OpensAsync(App, after));
    }

    [Theory]
    [InlineData("project-director", "*", true)]
    [InlineData("property-director", "region:Noord", true)]
    [InlineData("property-director", "*", false)]
    public async Task SignIn_WithOtherRights_EndsTheSessionsThatHadTheOld(string role, string scope, bool ends)
    {
        var person = await PersonAsync();
        using var laptop = Visit.Browser(App);
        using var phone = Visit.Browser(App);
        var before = await Visit.ChooseAsync(laptop, person);

        await App.KnowAsync(person with { Role = role, Scope = Scope.Parse([scope]) });
        var after = await Visit.ChooseAsync(phone, person);

        Assert.Equal(!ends, await Visit.OpensAsync(App, before));
        Assert.True(await Visit.OpensAsync(App, after));
    }

    /// <summary>A provider names the same roles in any order.</summary>
    [Fact]
    public async Task SignIn_WithTheSameRightsInAnotherOrder_LeavesTheOthersAlone()
    {
        var person = await PersonAsync();
        var first = await StartAsync(["board", "administrator"], new Scope(false, ["Noord", "Oost"], []));

        var second = await StartAsync(["administrator", "board"], new Scope(false, ["Oost", "Noord"], []));

        Assert.Equal(0, second.OtherRights);
        Assert.Null(await App.AskAsync(person, (UseSessionHandler use) => use.HandleAsync(first.Id, default)));

        Task<StartedSession> StartAsync(string[] roles, Scope scope) =>
            App.AskAsync(person, (StartSessionHandler start) => start.HandleAsync(new StartSession(person.Id, roles, scope, "", null), default));
    }

    [Fact]
    public async Task SignIn_InOneBrowserTooMany_EndsTheOneUnusedForLongest()
    {
        var person = await PersonAsync();
        var cookies = new List<string>();
        for (var i = 0; i < Most; i++)
        {
            using var browser = Visit.Browser(App);
            cookies.Add(await Visit.ChooseAsync(browser, person));
            App.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.True(await Visit.OpensAsync(App, cookies[0]));
        using var another = Visit.Browser(App);
        _ = await Visit.ChooseAsync(another, person);

        Assert.True(await Visit.OpensAsync(App, cookies[0]));
        Assert.False(await Visit.OpensAsync(App, cookies[1]));
        Assert.True(await Visit.OpensAsync(App, cookies[2]));
    }

    [Fact]
    public async Task SignIn_ManyTimesAtOnce_SucceedsEachTime()
    {
        var person = await PersonAsync();

        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => App.AskAsync(
            person, (StartSessionHandler start) => start.HandleAsync(new StartSession(person.Id, ["board"], Scope.All, "", null), default))));

        Assert.Equal(20, started.Select(s => s.Id).Distinct().Count());
        Assert.Equal(Most, await CountAsync(person));
    }

    [Fact]
    public async Task Own_ShowsWhereOneIsSignedIn_AndEndsOneOfThem()
    {
        var person = await PersonAsync();
        using var laptop = Visit.Browser(App);
        using var phone = Visit.Browser(App);
        laptop.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        phone.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36");
        var onPhone = await Visit.ChooseAsync(phone, person);
        App.Time.Advance(TimeSpan.FromMinutes(1));
        var onLaptop = await Visit.ChooseAsync(laptop, person);

        var page = await laptop.PageAsync("/sessies");
        Assert.Equal(["Firefox, Linux", "Chrome, Android"], page.QuerySelectorAll("main tbody th").Select(h => h.TextContent));
        Assert.Contains("2 uur zonder gebruik", page.MainText(), StringComparison.Ordinal);
        var button = Assert.Single(page.QuerySelectorAll("main button[name=sessionId]"));
        using var answer = await laptop.SubmitAsync("/sessies", [("sessionId", button.GetAttribute("value")!)]);

        Assert.Equal("/sessies", answer.Headers.Location!.OriginalString);
        Assert.False(await Visit.OpensAsync(App, onPhone));
        Assert.True(await Visit.OpensAsync(App, onLaptop));
    }

    [Fact]
    public async Task Own_OfSomebodyElse_IsNotEnded()
    {
        var person = await PersonAsync();
        using var browser = Visit.Browser(App);
        using var another = Visit.Browser(App);
        using var other = Visit.Browser(App);
        _ = await Visit.ChooseAsync(another, person);
        _ = await Visit.ChooseAsync(browser, person);
        var theirs = await PersonAsync();
        var cookie = await Visit.ChooseAsync(other, theirs);
        var session = (await App.AskAsync(theirs, (FindSessionsHandler find) => find.HandleAsync(default))).Single();

        (await browser.SubmitAsync("/sessies", [("sessionId", session.Id.ToString())])).Dispose();

        Assert.Equal(2, await CountAsync(person));
        Assert.True(await Visit.OpensAsync(App, cookie));
    }

    [Fact]
    public async Task Everywhere_EndsAllOfOnesOwn_AndNobodyElses()
    {
        var person = await PersonAsync();
        using var laptop = Visit.Browser(App);
        using var phone = Visit.Browser(App);
        using var other = Visit.Browser(App);
        string[] own = [await Visit.ChooseAsync(phone, person), await Visit.ChooseAsync(laptop, person)];
        var theirs = await Visit.ChooseAsync(other, await PersonAsync());

        using var answer = await laptop.SubmitAsync("/sessies", [], handler: "Everywhere");

        Assert.Equal("/aanmelden", answer.Headers.Location!.OriginalString);
        Assert.True(answer.Headers.Contains("Clear-Site-Data"));
        foreach (var cookie in own)
            Assert.False(await Visit.OpensAsync(App, cookie));
        Assert.True(await Visit.OpensAsync(App, theirs));
    }

    [Fact]
    public async Task Administrator_EndsTheSessionsOfOnePerson_AndOfEverybody()
    {
        var administrator = await PersonAsync(Roles.Administrator);
        var person = await PersonAsync();
        using var desk = Visit.Browser(App);
        using var laptop = Visit.Browser(App);
        using var phone = Visit.Browser(App);
        using var other = Visit.Browser(App);
        var own = await Visit.ChooseAsync(desk, administrator);
        string[] theirs = [await Visit.ChooseAsync(laptop, person), await Visit.ChooseAsync(phone, person)];
        var another = await Visit.ChooseAsync(other, await PersonAsync());

        var row = (await desk.PageAsync("/beheer/sessies")).QuerySelectorAll("main tbody tr").Single(r => r.QuerySelector("th")!.TextContent == person.Name);
        Assert.Equal("2", row.QuerySelectorAll("td")[0].TextContent);
        (await desk.SubmitAsync("/beheer/sessies", [("userId", row.QuerySelector("button")!.GetAttribute("value")!)])).Dispose();

        foreach (var cookie in theirs)
            Assert.False(await Visit.OpensAsync(App, cookie));
        Assert.True(await Visit.OpensAsync(App, another));

        (await desk.SubmitAsync("/beheer/sessies", [], handler: "Everybody")).Dispose();

        Assert.False(await Visit.OpensAsync(App, another));
        Assert.False(await Visit.OpensAsync(App, own));
    }

    [Fact]
    public async Task SessionsOfOthers_WithoutTheRight_AreNeitherSeenNorEnded()
    {
        var person = await PersonAsync();
        using var browser = Visit.Browser(App);
        _ = await Visit.ChooseAsync(browser, person);
        var other = await PersonAsync();

        Assert.Empty(await App.AskAsync(other, (FindSessionsHandler find) => find.OfEverybodyAsync(default)));
        var one = await App.AskAsync(other, (EndSessionsHandler end) => end.HandleAsync(new EndSessions(person.Id), default));
        var all = await App.AskAsync(other, (EndSessionsHandler end) => end.HandleAsync(new EndSessions(null), default));

        Assert.Equal("not-allowed", Assert.Single(one.Refusals).Code);
        Assert.Equal("not-allowed", Assert.Single(all.Refusals).Code);
        Assert.Equal(1, await CountAsync(person));
    }

    /// <summary>That it was used is noted once a minute; whoever only reads does not wait for it.</summary>
    [Fact]
    public async Task Reading_WhileSomebodyElseWrites_GoesOn()
    {
        var person = await PersonAsync();
        using var browser = Visit.Browser(App);
        _ = await Visit.ChooseAsync(browser, person);
        App.Time.Advance(TimeSpan.FromMinutes(5));

        var status = await App.WithDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Set<Session>().Where(s => s.UserId == person.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Device, "in gebruik"));
            using var answer = await browser.GetAsync("/sessies").WaitAsync(TimeSpan.FromSeconds(20));
            return answer.StatusCode;
        });

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Sessions_ThatAreOver_AreForgotten()
    {
        var (old, young) = (await PersonAsync(), await PersonAsync());
        using var first = Visit.Browser(App);
        using var second = Visit.Browser(App);
        _ = await Visit.ChooseAsync(first, old);
        App.Time.Advance(TimeSpan.FromHours(2));
        var cookie = await Visit.ChooseAsync(second, young);

        await App.AskAsync(young, (ForgetSessionsHandler forget) => forget.HandleAsync(default));

        Assert.Equal(0, await CountAsync(old));
        Assert.True(await Visit.OpensAsync(App, cookie));
    }

    private Task<TestPerson> PersonAsync(string role = Roles.PropertyDirector) => App.KnowAsync(TestPerson.Of(role) with { Name = $"Iemand {Interlocked.Increment(ref people)}" });

    private Task<int> CountAsync(TestPerson person) => App.WithDatabaseAsync(db => db.Set<Session>().CountAsync(s => s.UserId == person.Id));

    /// <summary>One host for all of these: each has people of its own.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        public TestApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await TestApp.StartAsync(builder =>
        {
            RealSignIn.InDemo(builder);
            builder.UseSetting("SignIn:Sessions:PerPerson", "3").UseSetting("Limits:SignInPerMinute", "1000000").UseSetting("Limits:AnonymousPerMinute", "1000000");
        });

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
