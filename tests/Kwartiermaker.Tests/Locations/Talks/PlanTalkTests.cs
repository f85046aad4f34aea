using Kwartiermaker.Common;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Talks;

public sealed class PlanTalkTests : AppTests
{
    [Fact]
    public async Task Plan_WithoutCommunicationCheck_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);

        var result = await PlanAsync(App, dossier, null);

        Assert.Equal("communication.missing", Assert.Single(result.Refusals).Code);
    }

    [Theory]
    [InlineData("", "wethouder", "raad", "Jansma", "Communication.What")]
    [InlineData("iets", " ", "raad", "Jansma", "Communication.By")]
    [InlineData("iets", "wethouder", "", "Jansma", "Communication.To")]
    [InlineData("iets", "wethouder", "raad", "", "Communication.AgreedWith")]
    public async Task Plan_WithHalfACommunicationCheck_NamesTheField(string what, string by, string to, string with, string field)
    {
        var dossier = await Some.DossierAsync(App);

        var result = await PlanAsync(App, dossier, new CommunicationCheck(what, by, to, TestApp.Today, with));

        Assert.Equal(field, Assert.Single(result.Refusals).Field);
    }

    [Fact]
    public async Task Plan_WithCommunicationCheck_StandsInTheTimelineAndAsDeadline()
    {
        var dossier = await Some.DossierAsync(App);

        Assert.True((await PlanAsync(App, dossier, Some.Communication)).Succeeded);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}");
        Assert.Contains("Ruben Regisseur plande een gesprek over Kennismaking met wethouder Jansma", page.QuerySelector(".km-timeline")!.TextContent, StringComparison.Ordinal);
        var deadlines = await App.AskAsync(
            TestPerson.PropertyDirector, (FindDeadlinesHandler find) => find.HandleAsync(new FindDeadlines([TestPerson.PropertyDirector.Id]), default));
        Assert.Equal(TestApp.Today.AddDays(3), Assert.Single(deadlines).DueOn);
    }

    [Fact]
    public async Task Plan_InAnotherRegion_IsNotFound()
    {
        var dossier = await Some.DossierAsync(App);

        var result = await PlanAsync(App, dossier, Some.Communication, TestPerson.OtherRegion);

        Assert.Equal(RefusalKind.NotFound, Assert.Single(result.Refusals).Kind);
    }

    [Fact]
    public async Task Page_WithoutCommunicationCheck_KeepsWhatWasTyped()
    {
        var dossier = await Some.DossierAsync(App);
        var client = App.As(TestPerson.PropertyDirector);

        using var answer = await client.SubmitAsync(
            $"/locaties/{dossier}/gesprekken/plannen",
            [("Input.Subject", "Eerste gesprek"), ("Input.With", "burgemeester"), ("Input.At", "2026-12-01T10:00")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Equal("Eerste gesprek", page.QuerySelector("#Input_Subject")!.GetAttribute("value"));
        Assert.Equal("true", page.QuerySelector("#Input_Communication_What")!.GetAttribute("aria-invalid"));
        Assert.NotNull(page.QuerySelector(".km-errors a[href='#Input_Communication_What']"));
    }

    [Fact]
    public async Task Record_BeforeTheTalk_IsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = (await PlanAsync(App, dossier, Some.Communication)).Value;

        var result = await App.AskAsync(TestPerson.PropertyDirector, (RecordTalkHandler record) => record.HandleAsync(new RecordTalk(dossier, talk, 1, "Verslag"), default));

        Assert.Equal("talk.not-yet", Assert.Single(result.Refusals).Code);
    }

    private static Task<Result<Guid>> PlanAsync(TestApp app, Guid dossier, CommunicationCheck? communication, TestPerson? by = null) =>
        app.AskAsync(by ?? TestPerson.PropertyDirector, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", app.Time.GetUtcNow().UtcDateTime.AddDays(3), communication), default));
}
