using Kwartiermaker.Access.People;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Common.Mail;

/// <summary>Mail through a real SMTP server: never lost, never twice in a mailbox, and nothing of a person in it.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private PostOffice post = null!;
    private TestApp app = null!;
    private TestPerson petra = null!;

    public async ValueTask InitializeAsync()
    {
        post = new PostOffice();
        app = await StartAsync(encrypted: false);
        petra = await KnowAsync(TestPerson.ProjectDirector, "petra@kwartiermaker.example");
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await post.DisposeAsync();
    }

    [Fact]
    public async Task Assignment_IsMailedAtOnce_WithALinkAndNobodysName()
    {
        post.Open();
        await AssignAsync();

        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());

        var mail = Assert.Single(post.Mailbox);
        Assert.Equal("petra@kwartiermaker.example", mail.To.Mailboxes.Single().Address);
        Assert.Equal("Er is iets voor u te doen: Voormalig verzorgingshuis De Eeshof, Tubbergen", mail.Subject);
        Assert.Contains("https://kwartiermaker.example/meldingen", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruben", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("wethouder", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
    }

    [Theory]
    [InlineData(PostOffice.Death.BeforeItKeepsTheMessage)]
    [InlineData(PostOffice.Death.BeforeItSaysSo)]
    public async Task Server_ThatIsKilledInTheMiddle_LosesNothingAndDoublesNothing(PostOffice.Death death)
    {
        post.Dies = death;
        post.Open();
        await AssignAsync();

        Assert.Equal(0, await SendAsync());
        await post.KillAsync();
        Assert.Equal(0, await SendAsync());

        (post.Dies, var before) = (PostOffice.Death.Never, post.Mailbox.Count);
        post.Open();
        app.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await SendAsync());

        Assert.Equal(death == PostOffice.Death.BeforeItSaysSo ? 1 : 0, before);
        Assert.Single(post.Mailbox);
        Assert.Equal(0, await SendAsync());
    }

    [Fact]
    public async Task Server_ThatIsNotThere_IsTriedLaterAndLessOften_AndInTheEndGivenUp()
    {
        await AssignAsync();
        var tries = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            _ = await SendAsync();
            tries.Add(await app.WithDatabaseAsync(db => db.Set<OutboxMail>().Select(m => m.Tries).SingleAsync()));
            app.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.InRange(tries[^1], 6, OutboxMail.MostTries - 1);
        app.Time.Advance(TimeSpan.FromDays(3));
        for (var i = 0; i < OutboxMail.MostTries; i++)
        {
            _ = await SendAsync();
            app.Time.Advance(TimeSpan.FromDays(3));
        }

        Assert.NotNull(await app.WithDatabaseAsync(db => db.Set<OutboxMail>().Select(m => m.GivenUpAt).SingleAsync()));
        var page = await app.As(TestPerson.Administrator).PageAsync("/beheer/post");
        Assert.Contains("Petra Project", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("opgegeven", page.MainText(), StringComparison.Ordinal);

        using var again = await app.As(TestPerson.Administrator).SubmitAsync("/beheer/post", []);
        post.Open();
        Assert.Equal(1, await SendAsync());
        Assert.Single(post.Mailbox);
    }

    [Fact]
    public async Task Whoever_WantsNoMail_GetsNone_AndSaysSoOnTheirOwnPage()
    {
        post.Open();
        using var answer = await app.As(petra).SubmitAsync("/mij", [("Input.AtOnce", "false"), ("Input.Daily", "false")]);
        await AssignAsync();

        Assert.Equal(0, await SendAsync());
        Assert.Equal(0, await SummariesAsync());
    }

    [Fact]
    public async Task Mail_IsInTheLanguageOfWhoReadsIt()
    {
        post.Open();
        using var answer = await app.As(petra).SubmitAsync("/mij", [("Input.AtOnce", "true"), ("Input.InEnglish", "true")]);
        await AssignAsync();
        _ = await SendAsync();

        Assert.Equal("Something is for you to do: Voormalig verzorgingshuis De Eeshof, Tubbergen", Assert.Single(post.Mailbox).Subject);
    }

    [Fact]
    public async Task Summary_IsWrittenOnceInTheMorning_ToWhoHasSomethingToDo()
    {
        post.Open();
        _ = await KnowAsync(TestPerson.Communication, "carla@kwartiermaker.example");
        await AssignAsync(dueInDays: 1);
        _ = await SendAsync();
        app.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromHours(3.5));
        Assert.Equal(0, await SummariesAsync());
        app.Time.Advance(TimeSpan.FromMinutes(45));

        Assert.Equal(1, await SummariesAsync());
        Assert.Equal(0, await SummariesAsync());
        _ = await SendAsync();

        var mail = post.Mailbox.Single(m => m.Subject == "Vandaag in Kwartiermaker");
        Assert.Contains("Te laat: 0. Vandaag: 1. Wacht op uw besluit: 0.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("petra@kwartiermaker.example", mail.To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Change_ThatIsNotStored_LeavesNoMail()
    {
        post.Open();
        var dossier = await Some.DossierAsync(app);
        var talk = await Some.HeldTalkAsync(app, dossier);
        Assert.False((await app.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, "locations.talk-action", talk, new Assignment("", TestApp.Today, petra.Id)), default))).Succeeded);

        Assert.Equal(0, await app.WithDatabaseAsync(db => db.Set<OutboxMail>().CountAsync()));
    }

    [Fact]
    public async Task Server_ThatDoesNotEncrypt_GetsNothing_AndTheOutboxSaysWhy()
    {
        post.Open();
        await app.DisposeAsync();
        app = await StartAsync(encrypted: true);
        petra = await KnowAsync(TestPerson.ProjectDirector, "petra@kwartiermaker.example");
        await AssignAsync();

        Assert.Equal(0, await SendAsync());

        Assert.Empty(post.Mailbox);
        Assert.Contains("STARTTLS", await app.WithDatabaseAsync(db => db.Set<OutboxMail>().Select(m => m.Fault).SingleAsync()), StringComparison.OrdinalIgnoreCase);
    }

    private Task<TestApp> StartAsync(bool encrypted) =>
        TestApp.StartAsync(b => b.UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", $"{post.Port}").UseSetting("Mail:Encrypted", $"{encrypted}")
            .UseSetting("Mail:From", "noreply@kwartiermaker.example").UseSetting("Mail:Address", "https://kwartiermaker.example"));

    private async Task AssignAsync(int dueInDays = 7)
    {
        var dossier = await Some.DossierAsync(app);
        var talk = await Some.HeldTalkAsync(app, dossier);
        _ = (await app.AskAsync(TestPerson.PropertyDirector, (AddFollowUpHandler add) => add.HandleAsync(
            new AddFollowUp(dossier, "locations.talk-action", talk, new Assignment("Bel wethouder Jansma.", TestApp.Today.AddDays(dueInDays), petra.Id)), default))).Value;
    }

    private async Task<TestPerson> KnowAsync(TestPerson person, string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<RecordSignInHandler>().HandleAsync(
            new RecordSignIn(person.Name, person.Name, email, [person.Role], [.. person.Scope.ToItems()]), default);
        return person with { Id = id };
    }

    private async Task<int> SendAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendMailHandler>().HandleAsync(default);
    }

    private async Task<int> SummariesAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WriteSummariesHandler>().HandleAsync(default);
    }
}
