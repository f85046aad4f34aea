using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Reference.Senders;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Reference;

public sealed class LetterSenderTests : AppTests
{
    private static readonly TestPerson Administrator = TestPerson.Of(Roles.Administrator);

    [Fact]
    public async Task Sender_ThatIsSet_IsTakenFromItsDayOn_WithWhoSetIt()
    {
        var client = App.As(Administrator);
        using var answer = await client.SubmitAsync("/beheer/afzender",
            [("Input.Name", "Opvang Noord"), ("Input.Address", "Brink 1"), ("Input.PostcodeTown", "9711 AA Groningen"), ("Input.Place", "Assen"), ("Input.From", "2026-12-10")],
            "main form[data-guard]");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        Assert.NotEqual("Opvang Noord", (await SenderAsync()).Name);
        App.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(("Opvang Noord", "Assen"), ((await SenderAsync()).Name, (await SenderAsync()).Place));
        Assert.Contains(Administrator.Name, (await client.PageAsync("/beheer/afzender")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_OfADayToCome_CanBeWithdrawn_AndNotOneThatHolds()
    {
        var client = App.As(Administrator);
        var coming = new SetLetterSender(TestApp.Today.AddDays(9), "Opvang Noord", null, "Brink 1", "9711 AA Groningen", null, null, null);
        Assert.True((await App.AskAsync(Administrator, (SetLetterSenderHandler set) => set.HandleAsync(coming, default))).Succeeded);
        var now = coming with { From = TestApp.Today, Name = "Opvang Zuid" };
        Assert.True((await App.AskAsync(Administrator, (SetLetterSenderHandler set) => set.HandleAsync(now, default))).Succeeded);

        using var answer = await client.SubmitAsync("/beheer/afzender", [], "form[action*=Withdraw]");
        var holds = await App.AskAsync(Administrator, (WithdrawLetterSenderHandler withdraw) => withdraw.HandleAsync(new WithdrawLetterSender(TestApp.Today), default));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("value.holds-already", Assert.Single(holds.Refusals).Code);
        App.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal("Opvang Zuid", (await SenderAsync()).Name);
    }

    [Fact]
    public async Task Set_OfWhatIsNoAddress_NamesTheField()
    {
        using var answer = await App.As(TestPerson.Administrator).SubmitAsync(
            "/beheer/afzender",
            [("Input.Name", "Opvang Noord"), ("Input.Address", "Brink 1"), ("Input.PostcodeTown", "abc"), ("Input.Email", "fout@"), ("Input.From", "2026-12-10")]);

        Assert.Equal(["Input_Email", "Input_PostcodeTown"], (await answer.HtmlAsync()).QuerySelectorAll("[aria-invalid=true]").Select(f => f.Id!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sender_OfADayThatPassed_OrByWhoMayNot_IsRefused()
    {
        var command = new SetLetterSender(TestApp.Today.AddDays(-1), "Opvang Noord", null, "Brink 1", "9711 AA Groningen", null, null, null);

        var past = await App.AskAsync(Administrator, (SetLetterSenderHandler set) => set.HandleAsync(command, default));
        var notAllowed = await App.AskAsync(TestPerson.PropertyDirector, (SetLetterSenderHandler set) => set.HandleAsync(command, default));

        Assert.Equal("value.past", Assert.Single(past.Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single(notAllowed.Refusals).Kind);
    }

    private Task<Organisation> SenderAsync() => App.AskAsync(Administrator, (Organisation sender) => Task.FromResult(sender));
}
