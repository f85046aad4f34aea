using Kwartiermaker.Common;
using Kwartiermaker.Common.Remarks;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Common.Remarks;

/// <summary>Colleagues tell each other things that are no facts of the dossier, and ask each other to look along.</summary>
public sealed class RemarkTests : AppTests
{
    private const string Words = "De eigenaar belde over de keuken.";

    [Fact]
    public async Task Remark_ThatAsksAColleague_IsToldToThem_AndItsWordsStayOutOfTheHistory()
    {
        var dossier = await Some.DossierAsync(App);
        var asked = await App.KnowAsync(TestPerson.ProjectDirector);
        var client = App.As(TestPerson.PropertyDirector);

        using var answer = await client.SubmitAsync($"/locaties/{dossier}/opmerkingen", [("Input.Text", Words), ("Input.To", asked.Id.ToString())]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var told = await App.As(asked).PageAsync("/meldingen");
        Assert.Contains($"vroeg {TestPerson.ProjectDirector.Name} mee te kijken", told.MainText(), StringComparison.Ordinal);
        Assert.NotNull(told.QuerySelector($"main a[href='/locaties/{dossier}/opmerkingen']"));
        var page = (await App.As(asked).PageAsync($"/locaties/{dossier}/opmerkingen")).MainText();
        Assert.Contains(Words, page, StringComparison.Ordinal);
        Assert.Contains("aan " + TestPerson.ProjectDirector.Name, page, StringComparison.Ordinal);
        Assert.DoesNotContain("mee te kijken", (await client.PageAsync("/meldingen")).MainText(), StringComparison.Ordinal);
        Assert.False(await App.WithDatabaseAsync(db => db.Events.AnyAsync(e => e.Data.Contains("keuken"))));
    }

    [Fact]
    public async Task Remark_ThatAsksTen_WithLongNames_FitsAndAnEleventhIsRefused()
    {
        var dossier = await Some.DossierAsync(App);
        var known = new List<Guid>();
        for (var i = 0; i < AddRemarkHandler.MostAsked; i++)
            known.Add((await App.KnowAsync(TestPerson.ProjectDirector with { Name = $"{i:00} {new string('n', 117)}" })).Id);

        Assert.True((await AddAsync(dossier, Words, [.. known])).Succeeded);
        Assert.Equal("remark.too-many", Assert.Single((await AddAsync(dossier, Words, [.. known, Guid.CreateVersion7()])).Refusals).Code);
    }

    [Fact]
    public async Task Remarks_AreNotForTheMunicipality_NorWhoWasAsked()
    {
        var dossier = await Some.DossierAsync(App);
        var asked = await App.KnowAsync(TestPerson.ProjectDirector);
        _ = (await AddAsync(dossier, Words, asked.Id)).Value;

        using var answer = await App.As(TestPerson.Official).AnswerAsync($"/locaties/{dossier}/opmerkingen");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("mee te kijken", (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}")).MainText(), StringComparison.Ordinal);
        Assert.Empty((await App.AskAsync(TestPerson.Official, (FindRemarksHandler find) => find.HandleAsync(dossier, 1, 20, default))).Rows);
        Assert.Empty((await App.AskAsync(TestPerson.OtherRegion, (FindRemarksHandler find) => find.HandleAsync(dossier, 1, 20, default))).Rows);
    }

    [Fact]
    public async Task Remark_ThatAsksWhoCannotReadIt_IsRefusedByName_AndNothingTypedIsLost()
    {
        var dossier = await Some.DossierAsync(App);
        foreach (var person in new[] { TestPerson.Official, TestPerson.OtherRegion })
        {
            var blind = await App.KnowAsync(person);
            var refused = Assert.Single((await AddAsync(dossier, Words, blind.Id)).Refusals);
            Assert.Equal(("remark.cannot-read", person.Name), (refused.Code, refused.Args[0]));
        }

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync($"/locaties/{dossier}/opmerkingen", [("Input.Text", new string('x', 4_001))]);
        Assert.Contains("xxx", (await answer.HtmlAsync()).QuerySelector("#Input_Text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remark_IsTakenBackByWhoWroteIt_AndItsWordsAreGone()
    {
        var dossier = await Some.DossierAsync(App);
        var remark = (await AddAsync(dossier, Words)).Value;

        Assert.Equal("remark.of-another", Assert.Single((await TakeBackAsync(TestPerson.ProjectDirector, dossier, remark)).Refusals).Code);
        var other = await Some.DossierAsync(App, Some.CareHome("Ander"));
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await TakeBackAsync(TestPerson.PropertyDirector, other, remark)).Refusals).Kind);
        Assert.True((await TakeBackAsync(TestPerson.PropertyDirector, dossier, remark)).Succeeded);

        var page = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/opmerkingen")).MainText();
        Assert.DoesNotContain("keuken", page, StringComparison.Ordinal);
        Assert.Contains("Ingetrokken door de schrijver", page, StringComparison.Ordinal);
    }

    private Task<Result<Guid>> AddAsync(Guid dossier, string text, params Guid[] to) =>
        App.AskAsync(TestPerson.PropertyDirector, (AddRemarkHandler add) => add.HandleAsync(new AddRemark(dossier, text, to), default));

    private Task<Result<Done>> TakeBackAsync(TestPerson by, Guid dossier, Guid remark) =>
        App.AskAsync(by, (TakeBackRemarkHandler take) => take.HandleAsync(new TakeBackRemark(dossier, remark), default));
}
