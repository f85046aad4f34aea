using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Proposals;

public sealed class AgreeProposalTests : AppTests
{
    [Fact]
    public async Task Propose_BeforeThePhase_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.Equal("dossier.phase-too-early", Assert.Single((await Some.ProposeAsync(App, dossier)).Refusals).Code);
    }

    [Theory]
    [InlineData(615, null, true)]
    [InlineData(616, null, false)]
    [InlineData(616, "Er komt een bijgebouw.", true)]
    public async Task Propose_AboveTheTechnicalLimit_NeedsAReason(int places, string? reason, bool succeeds)
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);

        var result = await Some.ProposeAsync(App, dossier, places, above: reason);

        Assert.Equal(succeeds, result.Succeeded);
        if (!succeeds)
            Assert.Equal(("proposal.above-limit", "AboveLimit"), (result.Refusals[0].Code, result.Refusals[0].Field));
    }

    [Fact]
    public async Task Propose_SetsTheDayOfTheAnswer()
    {
        var dossier = await Some.ProposedAsync(App);

        var deadline = Assert.Single(
            await App.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default)));
        Assert.Equal(("locations.proposal-answer", TestApp.Today.AddDays(42)), (deadline.Kind, deadline.DueOn));
    }

    [Fact]
    public async Task Counter_ByTheOfficial_StandsBesideOurs()
    {
        var dossier = await Some.ProposedAsync(App);

        _ = (await CounterAsync(App, dossier, TestPerson.Official, 350)).Value;

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/voorstel");
        Assert.Contains("Versie 2 tegenover versie 1: 50 plaatsen minder, eindigt 2 jaar eerder, met andere voorwaarden.", page.MainText(), StringComparison.Ordinal);
        var rows = (await App.AskAsync(TestPerson.PropertyDirector, (GetProposalsHandler get) => get.HandleAsync(dossier, default)))!.Rows;
        Assert.Equal((Side.Municipality, "Tess Tubbergen"), (rows[1].Side, rows[1].By));
    }

    [Fact]
    public async Task Agree_ByTheOfficialWithTheirOwnVersion_IsRefused()
    {
        var dossier = await Some.ProposedAsync(App);
        _ = (await CounterAsync(App, dossier, TestPerson.Official, 350)).Value;

        Assert.Equal("proposal.own-side", Assert.Single((await Some.AgreeAsync(App, dossier, 2, TestPerson.Official)).Refusals).Code);
        Assert.True((await Some.AgreeAsync(App, dossier, 2)).Succeeded);
    }

    [Fact]
    public async Task Agree_WhenNothingSaysHowManyPlacesFit_IsRefusedAtTheTop()
    {
        var dossier = await Some.ProposedAsync(App);
        var version = (await App.AskAsync(TestPerson.PropertyDirector, (GetDossierHandler get) => get.HandleAsync(dossier, default)))!.Version;
        var withoutArea = new ChangeSite(dossier, version, Some.CareHome() with { GrossFloorArea = null });
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (ChangeSiteHandler change) => change.HandleAsync(withoutArea, default))).Value;

        var refusal = Assert.Single((await Some.AgreeAsync(App, dossier, 1)).Refusals);

        Assert.Equal(("proposal.no-basis", RefusalKind.Rule, null), (refusal.Code, refusal.Kind, refusal.Field));
    }

    [Fact]
    public async Task Agree_TwoVersionsAtOnce_ExactlyOneIsAgreed()
    {
        var dossier = await Some.ProposedAsync(App);
        _ = (await CounterAsync(App, dossier, TestPerson.Official, 350)).Value;

        var results = await Task.WhenAll(Some.AgreeAsync(App, dossier, 1, TestPerson.Official), Some.AgreeAsync(App, dossier, 2));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal("proposal.already-agreed", Assert.Single(results.Single(r => !r.Succeeded).Refusals).Code);
        Assert.Single((await App.AskAsync(TestPerson.PropertyDirector, (GetProposalsHandler get) => get.HandleAsync(dossier, default)))!.Rows, r => r.AgreedOn is not null);
    }

    [Fact]
    public async Task Agree_OnAPageFromBeforeSomebodyElse_IsRefusedAndShown()
    {
        var dossier = await Some.ProposedAsync(App);
        var mine = App.As(TestPerson.PropertyDirector);
        var before = await mine.PageAsync($"/locaties/{dossier}/voorstel");
        var seen = before.QuerySelector("input[name='Agree.Versions[1]']")!.GetAttribute("value")!;
        using var agreed = await App.As(TestPerson.Official).SubmitAsync($"/locaties/{dossier}/voorstel", [("Agree.Number", "1")], "form[action*='Agree']");
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        using var released = await App.As(TestPerson.ProjectDirector).SubmitAsync(
            $"/locaties/{dossier}/voorstel", [("Release.Reason", "Het college wil nog overleggen.")], "form[action*='Release']");
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);

        using var answer = await mine.SubmitAsync(
            $"/locaties/{dossier}/voorstel", [("Agree.Number", "1"), ("Agree.Versions[1]", seen), ("Agree.With", "wethouder Jansma")], "form[action*='Agree']");

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("Dit is intussen gewijzigd", page.QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("wethouder Jansma", page.QuerySelector("#Agree_With")!.GetAttribute("value"));
        Assert.NotEqual(seen, page.QuerySelector("input[name='Agree.Versions[1]']")!.GetAttribute("value"));
        Assert.DoesNotContain((await App.AskAsync(TestPerson.PropertyDirector, (GetProposalsHandler get) => get.HandleAsync(dossier, default)))!.Rows, r => r.AgreedOn is not null);
    }

    [Fact]
    public async Task Agree_OpensTheGate()
    {
        var dossier = await Some.ProposedAsync(App);
        var before = await App.AskAsync(TestPerson.PropertyDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.Agreement), default));

        _ = (await Some.AgreeAsync(App, dossier, 1, TestPerson.Official)).Value;

        Assert.Contains(before.Refusals, r => r.Code == "condition.proposal-agreed.talking");
        Assert.Empty(await Some.MissingAsync(App, dossier, "voorstel"));
    }

    [Fact]
    public async Task Propose_NextToAVersionOfSomebodyElse_IsRefused()
    {
        var dossier = await Some.ProposedAsync(App);

        var refusal = Assert.Single((await Some.ProposeAsync(App, dossier, known: 0)).Refusals);

        Assert.Equal(("proposal.newer", 1), (refusal.Code, refusal.Args[0]));
        Assert.True((await Some.ProposeAsync(App, dossier, known: 1)).Succeeded);
    }

    [Theory]
    [InlineData(144)]
    [InlineData(-1)]
    public async Task Propose_AfterAVersionThatDoesNotExist_NamesTheField(int known)
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);

        var refusal = Assert.Single((await Some.ProposeAsync(App, dossier, known: known)).Refusals);

        Assert.Equal(("proposal.no-such-version", nameof(MakeProposal.Known)), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task Propose_ByTheWrongRoleOrRegion_IsRefused()
    {
        var dossier = await Some.ProposedAsync(App);

        Assert.Equal(RefusalKind.NotAllowed, (await Some.ProposeAsync(App, dossier, known: 1, by: TestPerson.Communication)).Refusals[0].Kind);
        Assert.Equal(RefusalKind.NotFound, (await Some.ProposeAsync(App, dossier, known: 1, by: TestPerson.OtherRegion)).Refusals[0].Kind);
        Assert.Equal(RefusalKind.NotFound, (await CounterAsync(App, dossier, TestPerson.OtherOfficial, 350)).Refusals[0].Kind);
        using var answer = await App.As(TestPerson.Communication).GetAsync($"/locaties/{dossier}/voorstel/nieuw", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Forms_FromRoomsToLetter_Work()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        var client = App.As(TestPerson.PropertyDirector);

        using var rooms = await client.SubmitAsync(
            $"/locaties/{dossier}/voorstel/ruimten",
            [("Input.Spaces[0].Kind", "BedroomAdults"), ("Input.Spaces[0].Name", "kamer"), ("Input.Spaces[0].Count", "100"), ("Input.Spaces[0].Area", "12,5")]);
        Assert.Equal(HttpStatusCode.Redirect, rooms.StatusCode);
        var form = await client.PageAsync($"/locaties/{dossier}/voorstel/nieuw");
        Assert.Equal("300", form.QuerySelector("#Input_Places")!.GetAttribute("value"));
        Assert.Equal("2042-12-31", form.QuerySelector("#Input_To")!.GetAttribute("value"));
        using var forgotten = await client.SubmitAsync(
            $"/locaties/{dossier}/voorstel/nieuw", [("Input.To", ""), ("Input.TargetGroup", "gezinnen"), ("Input.Reasons", "Zo blijft het overzichtelijk.")]);
        Assert.Equal(HttpStatusCode.BadRequest, forgotten.StatusCode);
        var error = (await forgotten.HtmlAsync()).QuerySelector(".km-errors a[href='#Input_To']")!;
        Assert.Contains("Vul de laatste dag in, of kies voor onbepaalde tijd.", error.TextContent, StringComparison.Ordinal);
        using var made = await client.SubmitAsync($"/locaties/{dossier}/voorstel/nieuw", [("Input.TargetGroup", "gezinnen"), ("Input.Reasons", "Zo blijft het overzichtelijk.")]);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        var letter = await client.PageAsync($"/locaties/{dossier}/brieven/voorstel/1");
        Assert.Contains("van 1 januari 2027 tot en met 31 december 2042", letter.MainText(), StringComparison.Ordinal);
        Assert.Contains("5 januari 2027", letter.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spaces_WithAnOldVersion_ShowBothLists()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        _ = (await App.AskAsync(TestPerson.PropertyDirector,
            (ChangeSpacesHandler change) => change.HandleAsync(new ChangeSpaces(dossier, 0, [new(SpaceKind.Toilet, "wc", 12, null, null)]), default))).Value;

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/voorstel/ruimten", [("Input.Version", "0"), ("Input.Spaces[0].Name", "toilet begane grond"), ("Input.Spaces[0].Count", "20")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("12 × wc", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("toilet begane grond", page.QuerySelector("#Input_Spaces_0__Name")!.GetAttribute("value"));
    }

    private static Task<Result<Guid>> CounterAsync(TestApp app, Guid dossier, TestPerson by, int places) =>
        app.AskAsync(by, (RecordCounterProposalHandler record) => record.HandleAsync(
            new RecordCounterProposal(dossier, 1, Some.Terms(places, null, new DateOnly(2040, 12, 30)) with { Conditions = "Niet meer dan 350." }, null, null), default));
}
