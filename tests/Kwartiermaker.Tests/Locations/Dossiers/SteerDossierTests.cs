using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class SteerDossierTests
{
    [Theory]
    [InlineData(Phase.Exploration, Standing.Active)]
    [InlineData(Phase.Proposal, Standing.Active)]
    [InlineData(Phase.Proposal, Standing.OnHold)]
    [InlineData(Phase.Proposal, Standing.Stopped)]
    [InlineData(Phase.Operation, Standing.Active)]
    [InlineData(Phase.Operation, Standing.OnHold)]
    public void From_OffersExactlyWhatTheDossierLetsThrough(Phase phase, Standing standing)
    {
        var possible = Enum.GetValues<Steering>().Where(what => Steer(Make(phase, standing), what) is null);

        Assert.Equal(possible, SteerDossierHandler.From(phase, standing).Order());
    }

    [Fact]
    public async Task Back_LeavesThePhaseSoThatItsGateIsPassedAgain()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        await Some.InPhaseAsync(app, dossier, Phase.FormalRequest);
        _ = await app.WithDatabaseAsync(async db =>
        {
            db.Add(new PhaseEntry { DossierId = dossier, Phase = Phase.FormalRequest, On = TestApp.Today });
            return await db.SaveChangesAsync();
        });
        using var client = app.As(TestPerson.PropertyDirector);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/sturen", [("Input.What", "Back"), ("Input.Reason", "Te vroeg gedrukt.")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var view = await app.AskAsync(TestPerson.PropertyDirector, (GetDossierHandler get) => get.HandleAsync(dossier, default));
        Assert.Equal((Phase.Exploration, TestApp.Today), (view!.Phase, view.PhaseSince));
        Assert.Empty(view.Entered);
        var history = (await client.PageAsync($"/locaties/{dossier}")).QuerySelector(".km-timeline")!;
        Assert.Contains("terug van Formeel verzoek naar Verkenning", history.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnOpenLocation_DoesNotOfferToStop()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        await Some.InPhaseAsync(app, dossier, Phase.Operation);

        var page = await app.As(TestPerson.RegionalManager).PageAsync($"/locaties/{dossier}/sturen");

        Assert.Equal(["", "PutOnHold"], page.QuerySelectorAll("#Input_What option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task Edit_WhenTwoSaveAtTheSameTime_ShowsWhatIsStoredNow()
    {
        var rival = new Rival();
        await using var app = await TestApp.StartAsync(rival.AddTo);
        var dossier = await Some.DossierAsync(app);
        rival.Saves(async () => _ = (await app.AskAsync(TestPerson.PropertyDirector, (ChangeSiteHandler change) =>
            change.HandleAsync(new ChangeSite(dossier, 1, Some.CareHome() with { Notes = "Net opgeslagen." }), default))).Value);

        using var answer = await app.As(TestPerson.PropertyDirector).SubmitAsync($"/locaties/{dossier}/wijzigen", [("Input.Notes", "Mijn opmerking.")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("Net opgeslagen.", (await answer.HtmlAsync()).QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
    }

    private static Dossier Make(Phase phase, Standing standing)
    {
        var dossier = new Dossier { Number = 1, RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        dossier.Enter(phase, TestApp.Today);
        if (standing == Standing.OnHold)
            dossier.PutOnHold("waarom", TestApp.Today);
        if (standing == Standing.Stopped)
            dossier.Stop("waarom", TestApp.Today);
        return dossier;
    }

    private static Refusal? Steer(Dossier dossier, Steering what) => what switch
    {
        Steering.PutOnHold => dossier.PutOnHold("waarom", TestApp.Today),
        Steering.Resume => dossier.Resume(TestApp.Today),
        Steering.Stop => dossier.Stop("waarom", TestApp.Today),
        Steering.Back => dossier.GoBack(TestApp.Today),
        _ => dossier.Reopen(TestApp.Today),
    };
}
