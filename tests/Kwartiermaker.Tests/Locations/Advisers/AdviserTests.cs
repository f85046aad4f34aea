using Kwartiermaker.Common;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Advisers;

public sealed class AdviserTests : AppTests
{
    [Theory]
    [InlineData(AdviceUptake.Undecided, null, true)]
    [InlineData(AdviceUptake.Yes, null, true)]
    [InlineData(AdviceUptake.Partly, null, false)]
    [InlineData(AdviceUptake.No, " ", false)]
    [InlineData(AdviceUptake.No, "te duur", true)]
    public void Follow_NotOrInPart_NeedsAReason(AdviceUptake followed, string? reason, bool fine) =>
        Assert.Equal(fine, new Advice { AdviserId = Guid.Empty, Subject = "Dak", Text = "Vernieuwen", On = TestApp.Today }.Follow(followed, reason) is null);

    [Fact]
    public async Task Page_AdviserWithAdvice_StandsOnTheBuildingPlan()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var client = App.As(TestPerson.BuildingAdviser);
        using (var saved = await client.SubmitAsync(
            $"/locaties/{dossier}/bouwplan/adviseur",
            [("Input.Kind", "Architect"), ("Input.Name", "E. Bakker"), ("Input.Firm", "Bakker Architecten"), ("Input.Assignment", "Ontwerp van de verbouwing")]))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var adviser = Assert.Single(await FindAsync(App, dossier));
        var url = $"/locaties/{dossier}/bouwplan/adviseur/{adviser.Id}/advies";
        (string, string)[] advice = [("Input.Subject", "Dak"), ("Input.Text", "Vernieuw het hele dak."), ("Input.Followed", "Partly")];

        using var refused = await client.SubmitAsync(url, advice);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull((await refused.HtmlAsync()).QuerySelector(".km-errors a[href='#Input_Reason']"));
        using var done = await client.SubmitAsync(url, [.. advice, ("Input.Reason", "Alleen de noordkant lekt.")]);

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var text = (await client.PageAsync($"/locaties/{dossier}/bouwplan")).QuerySelector("#adviseurs")!.TextContent;
        Assert.Contains("voor een deel overgenomen: Alleen de noordkant lekt.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Stale_IsRefused()
    {
        var dossier = await Some.DossierToBuildAsync(App);
        var id = (await SaveAsync(App, dossier, null, 0, "E. Bakker")).Value;
        Assert.True((await SaveAsync(App, dossier, id, 1, "E. Bakker-Smit")).Succeeded);

        Assert.Equal(RefusalKind.Stale, Assert.Single((await SaveAsync(App, dossier, id, 1, "E. Smit")).Refusals).Kind);
    }

    private static Task<Result<Guid>> SaveAsync(TestApp app, Guid dossier, Guid? id, int version, string name) =>
        app.AskAsync(TestPerson.BuildingAdviser, (SaveAdviserHandler save) => save.HandleAsync(
            new SaveAdviser(dossier, id, version, AdviserKind.Architect, name, null, "Ontwerp", null), default));

    private static Task<IReadOnlyList<AdviserRow>> FindAsync(TestApp app, Guid dossier) =>
        app.AskAsync(TestPerson.BuildingAdviser, (FindAdvisersHandler find) => find.HandleAsync(dossier, default));
}
