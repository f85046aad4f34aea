using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Tests.Common.Letters;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Agreements;

public sealed class SignAgreementTests : AppTests
{
    [Fact]
    public async Task Start_TakesPlacesAndPeriodFromTheProposal()
    {
        var dossier = await Some.AgreedProposalAsync(App);

        _ = (await App.AskAsync(TestPerson.PropertyDirector, (StartAgreementHandler start) => start.HandleAsync(new StartAgreement(dossier), default))).Value;

        var agreement = await Some.AgreementAsync(App, dossier);
        Assert.Equal((400, new DateOnly(2027, 1, 1), new DateOnly(2042, 12, 31)), (agreement.Places, agreement.From, agreement.To!.Value));
        Assert.Equal([SubjectKind.PlaceAndCapacity, SubjectKind.Duration], agreement.Subjects.Where(s => s.State == SubjectState.Settled).Select(s => s.Kind));
        Assert.Equal("Van 1 januari 2027 tot en met 31 december 2042.", agreement.Subjects[1].Text);
    }

    [Fact]
    public async Task Start_WithoutAnAgreedProposalOrTooEarly_IsRefused()
    {
        var dossier = await Some.ProposedAsync(App);
        Assert.Equal("dossier.phase-too-early", (await StartAsync()).Refusals[0].Code);
        await Some.InPhaseAsync(App, dossier, Phase.Agreement);

        Assert.Equal("agreement.no-proposal", (await StartAsync()).Refusals[0].Code);

        Task<Result<Guid>> StartAsync() => App.AskAsync(TestPerson.PropertyDirector, (StartAgreementHandler start) => start.HandleAsync(new StartAgreement(dossier), default));
    }

    [Fact]
    public async Task Sign_WithAnOpenSubject_NamesIt()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        _ = (await Some.SubjectAsync(App, dossier, SubjectKind.Education, SubjectState.Open, version: 2)).Value;

        var refusal = Assert.Single((await Some.SignAsync(App, dossier, Side.Agency)).Refusals);

        Assert.Equal(("agreement.subject-open", SubjectKind.Education), (refusal.Code, refusal.Args[0]));
    }

    [Theory]
    [InlineData(Side.Agency, Side.Municipality)]
    [InlineData(Side.Municipality, Side.Agency)]
    public async Task Sign_BothSidesInEitherOrder_PublishesThePlacesAndSetsTheDays(Side first, Side second)
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        _ = (await Some.SignAsync(App, dossier, first)).Value;
        Assert.Empty(await SupplyAsync(App));
        Assert.Contains(await DeadlinesAsync(App, dossier), d => d.Kind == "locations.agreement-signature" && d.DueOn == TestApp.Today.AddDays(21));

        _ = (await Some.SignAsync(App, dossier, second)).Value;

        var supply = Assert.Single(await SupplyAsync(App));
        var period = Assert.Single(supply.Periods);
        Assert.Equal((dossier, 400, new DateOnly(2027, 1, 1), new DateOnly(2042, 12, 31)), (supply.DossierId, period.Places, period.From, period.To!.Value));
        Assert.Equal(
            [
                ("locations.agreement-evaluation", new DateOnly(2029, 6, 1)),
                ("locations.agreement-first-warning", new DateOnly(2040, 6, 30)),
                ("locations.agreement-second-warning", new DateOnly(2040, 12, 31)),
                ("locations.agreement-extension", new DateOnly(2041, 6, 30)),
                ("locations.agreement-notice", new DateOnly(2042, 6, 30)),
                ("locations.agreement-end", new DateOnly(2042, 12, 31)),
            ],
            (await DeadlinesAsync(App, dossier)).Select(d => (d.Kind, d.DueOn!.Value)).OrderBy(d => d.Value).ThenBy(d => d.Kind));
        Assert.Equal(TestApp.Today, (await Some.AgreementAsync(App, dossier)).SignedOn);
    }

    /// <summary>Who carries the dossier by then may not extend or end it.</summary>
    [Fact]
    public async Task DaysOfTheEnd_AreThePropertyDirectors_AlsoWhenAnotherOneComes()
    {
        var (leaves, comes) = (await App.KnowAsync(TestPerson.PropertyDirector), await App.KnowAsync(TestPerson.PropertyDirector with { Name = "Olga Overname" }));
        var dossier = await Some.DraftedAgreementAsync(App);
        _ = (await Some.SignAsync(App, dossier, Side.Agency)).Value;
        _ = (await Some.SignAsync(App, dossier, Side.Municipality)).Value;
        await GivenToAsync(leaves);
        Assert.All(await OfTheEndAsync(), d => Assert.Equal(leaves.Id, d.ResponsibleId));

        await GivenToAsync(comes);

        Assert.Equal(5, (await OfTheEndAsync()).Count);
        Assert.All(await OfTheEndAsync(), d => Assert.Equal(comes.Id, d.ResponsibleId));

        async Task<List<DeadlineRow>> OfTheEndAsync() =>
            [.. (await Some.DeadlinesAsync(App, dossier)).Where(d => AgreementDays.OfTheEnd.Any(k => k.Code == d.Kind))];

        async Task GivenToAsync(TestPerson director)
        {
            var view = (await App.AskAsync(leaves, (GetDossierHandler get) => get.HandleAsync(dossier, default)))!;
            _ = (await App.AskAsync(leaves, (ChangeTeamHandler change) => change.HandleAsync(
                new ChangeTeam(dossier, view.Version, director.Id, view.ProjectDirectorId, null, null, view.TargetOpening), default))).Value;
        }
    }

    [Fact]
    public async Task Gate_OpensOnlyWithBothSignatures()
    {
        var empty = await Some.AgreedProposalAsync(App);
        Assert.Equal(["subjects-agreed", "signed-agency", "signed-municipality"], await Some.MissingAsync(App, empty, "overeenkomst"));
        var dossier = await Some.DraftedAgreementAsync(App, Some.CareHome("Kazerne Tubbergen", latitude: 52.44));
        _ = (await Some.SignAsync(App, dossier, Side.Agency)).Value;
        var refused = await App.AskAsync(TestPerson.PropertyDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.PlanAndPermits), default));
        Assert.Contains(refused.Refusals, r => r.Code == "condition.signed-municipality.none");

        _ = (await Some.SignAsync(App, dossier, Side.Municipality)).Value;

        Assert.Empty(await Some.MissingAsync(App, dossier, "overeenkomst"));
    }

    [Fact]
    public async Task Gate_OfASignedAgreement_NoLongerWaitsForTheAnswerToTheRequest()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        _ = await App.WithDatabaseAsync(db =>
        {
            foreach (var (kind, source) in new[]
            {
                ("locations.request-answer", dossier), ("locations.position-expected", dossier), ("locations.study-risk", TestPerson.Official.Id),
            })
                db.Add(new Deadline { SubjectId = dossier, SourceId = source, Kind = kind, Label = "De Linde", Ground = "afspraak", DueOn = TestApp.Today.AddDays(42) });
            return db.SaveChangesAsync();
        });

        _ = (await App.AskAsync(TestPerson.PropertyDirector, (PassGateHandler pass) => pass.HandleAsync(new PassGate(dossier, Phase.PlanAndPermits), default))).Value;

        var open = (await DeadlinesAsync(App, dossier)).Select(d => d.Kind).ToList();
        Assert.DoesNotContain("locations.request-answer", open);
        Assert.DoesNotContain("locations.position-expected", open);
        Assert.Contains("locations.study-risk", open);
    }

    [Fact]
    public async Task Sign_TheSameSideTwiceAtOnce_OneWins()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var version = (await Some.AgreementAsync(App, dossier)).Version;

        var results = await Task.WhenAll(
            Some.SignAsync(App, dossier, Side.Municipality, TestPerson.PropertyDirector, version: version),
            Some.SignAsync(App, dossier, Side.Municipality, TestPerson.Official, version: version));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal("agreement.side-signed", Assert.Single(results.Single(r => !r.Succeeded).Refusals).Code);
        Assert.Single((await Some.AgreementAsync(App, dossier)).Signatures);
    }

    [Fact]
    public async Task Sign_BeforeTheDraftWasMade_NeedsItsReason()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var page = $"/locaties/{dossier}/overeenkomst";
        var (before, client) = (TestApp.Today.AddDays(-20), App.As(TestPerson.PropertyDirector));
        (string, string)[] signed = [("Municipality.Name", "B. Jansen"), ("Municipality.Function", "burgemeester"), ("Municipality.On", before.ToString("yyyy-MM-dd", null))];

        using (var without = await client.SubmitAsync(page, signed, "form[action*=SignMunicipality]"))
            Assert.Contains("toen is dit concept gemaakt", (await without.HtmlAsync()).MainText(), StringComparison.Ordinal);
        Assert.Empty((await Some.AgreementAsync(App, dossier)).Signatures);
        using (var with = await client.SubmitAsync(page, [.. signed, ("Municipality.WhyEarlier", "Op papier getekend in het raadhuis.")], "form[action*=SignMunicipality]"))
            Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);

        var signature = Assert.Single((await Some.AgreementAsync(App, dossier)).Signatures);
        Assert.Equal((before, "Op papier getekend in het raadhuis."), (signature.SignedOn, signature.WhyEarlier));
        Assert.Contains("Op papier getekend in het raadhuis.", (await client.PageAsync(page)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_UnderASignature_IsRefusedUntilItIsWithdrawn()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        _ = (await Some.SignAsync(App, dossier, Side.Agency)).Value;
        Assert.Equal("agreement.bears-signature", Assert.Single((await ChangeAsync()).Refusals).Code);

        _ = (await WithdrawAsync("De school is een andere.")).Value;

        Assert.True((await ChangeAsync()).Succeeded);
        Assert.Equal("agreement.draft-old", Assert.Single((await Some.SignAsync(App, dossier, Side.Agency)).Refusals).Code);
        Assert.Equal(2, (await Some.DraftAsync(App, dossier)).Value);
        Assert.True((await Some.SignAsync(App, dossier, Side.Agency)).Succeeded);
        Assert.Equal(2, (await Some.AgreementAsync(App, dossier)).Signatures.Count);

        Task<Result<Done>> ChangeAsync() => Some.SubjectAsync(App, dossier, SubjectKind.Education, SubjectState.Settled, "Naar De Fontein.", version: 2);
        Task<Result<Done>> WithdrawAsync(string reason) =>
            App.AskAsync(TestPerson.RegionalManager, (WithdrawSignatureHandler withdraw) => withdraw.HandleAsync(new WithdrawSignature(dossier, Side.Agency, reason), default));
    }

    [Fact]
    public async Task Bound_CannotBeChangedOrUnsigned()
    {
        var dossier = await Some.SignedAgreementAsync(App);

        Assert.Equal("agreement.binding", Assert.Single((await Some.SubjectAsync(App, dossier, SubjectKind.Education, SubjectState.Open, version: 2)).Refusals).Code);
        Assert.Equal("agreement.binding", Assert.Single((await App.AskAsync(
            TestPerson.RegionalManager, (WithdrawSignatureHandler w) => w.HandleAsync(new WithdrawSignature(dossier, Side.Agency, "spijt"), default))).Refusals).Code);
    }

    [Fact]
    public async Task Release_OfTheProposal_OpensPlaceAndDurationAgain()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var agreed = (await App.AskAsync(TestPerson.PropertyDirector, (GetProposalsHandler get) => get.HandleAsync(dossier, default)))!.Agreed!;

        _ = (await App.AskAsync(TestPerson.PropertyDirector,
            (ReleaseProposalHandler release) => release.HandleAsync(new ReleaseProposal(dossier, agreed.Id, agreed.Version, "Het aantal klopte niet."), default))).Value;
        Assert.Equal(2, (await Some.AgreementAsync(App, dossier)).Subjects.Count(s => s.State == SubjectState.Open));
        _ = (await Some.ProposeAsync(App, dossier, 380, known: 1)).Value;
        _ = (await Some.AgreeAsync(App, dossier, 2)).Value;

        var agreement = await Some.AgreementAsync(App, dossier);
        Assert.Equal((380, 2, false), (agreement.Places, agreement.ProposalNumber, agreement.DraftIsCurrent));
        Assert.StartsWith("Ten hoogste 380 opvangplaatsen", agreement.Subjects[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_ByTheWrongRoleOrRegion_IsRefused()
    {
        var dossier = await Some.DraftedAgreementAsync(App);

        Assert.Equal(RefusalKind.NotAllowed, (await Some.SignAsync(App, dossier, Side.Agency, TestPerson.PropertyDirector)).Refusals[0].Kind);
        Assert.Equal(RefusalKind.NotAllowed, (await Some.SignAsync(App, dossier, Side.Municipality, TestPerson.Communication)).Refusals[0].Kind);
        Assert.Equal(RefusalKind.NotFound, (await Some.SignAsync(App, dossier, Side.Municipality, TestPerson.OtherOfficial)).Refusals[0].Kind);
        using var answer = await App.As(TestPerson.OtherRegion).GetAsync($"/locaties/{dossier}/overeenkomst", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Propose_Indefinite_SaysSoInTheLetter()
    {
        var dossier = await Some.DossierAsync(App, Some.CareHome() with { AvailableTo = null });
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        Assert.True((await Some.ProposeAsync(App, dossier, indefinite: true)).Succeeded);

        var letter = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/brieven/voorstel/1");

        Assert.Contains("vanaf 1 januari 2027, voor onbepaalde tijd", letter.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_IsKeptAsItWas()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var client = App.As(TestPerson.PropertyDirector);
        _ = (await Some.SubjectAsync(App, dossier, SubjectKind.Education, SubjectState.Settled, "Naar De Fontein.", version: 2)).Value;
        _ = (await Some.DraftAsync(App, dossier)).Value;

        Assert.Contains("De Springplank", (await client.PageAsync($"/locaties/{dossier}/brieven/overeenkomst/1")).MainText(), StringComparison.Ordinal);
        Assert.Contains("De Fontein", (await client.PageAsync($"/locaties/{dossier}/brieven/overeenkomst/2")).MainText(), StringComparison.Ordinal);
        using var document = await client.GetAsync($"/locaties/{dossier}/brieven/overeenkomst/2?handler=Docx", TestContext.Current.CancellationToken);
        Assert.Contains(Docx.Read(await document.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Texts,
            t => t.Contains("De Fontein", StringComparison.Ordinal));
        using var older = await client.GetAsync($"/locaties/{dossier}/brieven/overeenkomst/1?handler=Docx", TestContext.Current.CancellationToken);
        Assert.Contains(Docx.Read(await older.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Texts,
            t => t.Contains("De Springplank", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<LocationPlaces>> SupplyAsync(TestApp app) =>
        app.AskAsync(TestPerson.PropertyDirector, (ILocationSupply supply) => supply.FindAgreedPlacesAsync(default));

    private static Task<IReadOnlyList<DeadlineRow>> DeadlinesAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines(SubjectId: dossier), default));
}
