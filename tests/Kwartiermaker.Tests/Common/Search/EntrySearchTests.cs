using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Pages;
using System.Net.Http.Json;
using System.Text;

namespace Kwartiermaker.Tests.Common.Search;

public sealed class EntrySearchTests : AppTests
{
    [Theory]
    [InlineData("Kennismaking")]
    [InlineData("Jansma")]
    [InlineData("verder praten")]
    [InlineData("PRATEN gemeente")]
    public async Task Talk_IsFoundByItsSubjectWhoWasThereAndWhatWasSaid(string asked)
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);

        Assert.Equal([$"/locaties/{dossier}/gesprekken"], await FoundAsync(TestPerson.PropertyDirector, asked, "Kennismaking"));
    }

    [Fact]
    public async Task Permit_IsFoundByItsCaseNumber_AlsoByTheMunicipality()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.PlanAndPermits);
        var permit = await Some.ApplicationAsync(App, dossier, TestApp.Today.AddDays(-7));
        var number = (await Some.PermitAsync(App, dossier, permit)).CaseNumber!;

        foreach (var who in new[] { TestPerson.PropertyDirector, TestPerson.Official })
            Assert.Equal([$"/locaties/{dossier}/vergunningen"], await FoundAsync(who, number, "Verbouw hoofdgebouw"));
    }

    [Fact]
    public async Task File_IsFoundByItsNameUntilItIsRemoved()
    {
        var dossier = await Some.DossierAsync(App);
        var file = (await App.AskAsync(TestPerson.PropertyDirector, (AttachFileHandler attach) => attach.HandleAsync(
            new AttachFile(dossier, dossier, "bestanden", "bodemonderzoek zolder.txt", new MemoryStream(Encoding.UTF8.GetBytes("Schoon."))), default))).Value;

        Assert.Equal([$"/locaties/{dossier}/bestanden"], await FoundAsync(TestPerson.PropertyDirector, "bodemonderzoek", "bodemonderzoek zolder.txt"));

        _ = (await App.AskAsync(TestPerson.PropertyDirector, (RemoveAttachmentHandler remove) =>
            remove.HandleAsync(new RemoveAttachment(dossier, file, "verkeerd"), default))).Value;
        Assert.Empty(await FoundAsync(TestPerson.PropertyDirector, "bodemonderzoek", "bodemonderzoek zolder.txt"));
    }

    [Fact]
    public async Task Talk_IsNotFoundByTheOtherSideNorInAnotherRegion()
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);

        Assert.Empty(await FoundAsync(TestPerson.Official, "Jansma", "Kennismaking"));
        Assert.Empty(await FoundAsync(TestPerson.OtherRegion, "Jansma", "Kennismaking"));
        Assert.Empty(await FoundAsync(TestPerson.Administrator, "Jansma", "Kennismaking"));
    }

    [Fact]
    public async Task Talk_ThatIsCorrected_IsFoundByWhatItSaysNow()
    {
        var dossier = await Some.DossierAsync(App);
        var talk = await Some.HeldTalkAsync(App, dossier);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (CorrectTalkHandler correct) => correct.HandleAsync(
            new CorrectTalk(dossier, talk, 2, "wethouder Bakker", "Er komt een bewonersavond.", "naam fout"), default))).Value;

        Assert.Empty(await FoundAsync(TestPerson.PropertyDirector, "Jansma", "Kennismaking"));
        Assert.NotEmpty(await FoundAsync(TestPerson.PropertyDirector, "bewonersavond", "Kennismaking"));
    }

    [Theory]
    [InlineData("kenismaking", "kennismaking")]
    [InlineData("knenismaking", "kennismaking")]
    [InlineData("jansna", "jansma")]
    public async Task Word_WithOneTypingFault_IsFoundAndTold(string asked, string meant)
    {
        var dossier = await Some.DossierAsync(App);
        _ = await Some.HeldTalkAsync(App, dossier);

        var page = await App.As(TestPerson.PropertyDirector).PageAsync("/zoeken?q=" + asked);

        Assert.Contains($"Gevonden bij '{meant}'", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("Kennismaking", page.MainText(), StringComparison.Ordinal);
        // What this person may not see is not suggested either.
        Assert.DoesNotContain(meant, (await App.As(TestPerson.OtherRegion).PageAsync("/zoeken?q=" + asked)).MainText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Colleague_IsFoundByNameAndByRole_NotByTheOtherSide()
    {
        _ = await App.KnowAsync(TestPerson.ProjectDirector);

        Assert.Single(await FoundAsync(TestPerson.PropertyDirector, "petra", "Petra Project"));
        Assert.Single(await FoundAsync(TestPerson.PropertyDirector, "projectreg", "Petra Project"));
        Assert.Single(await FoundAsync(TestPerson.Administrator, "petra", "Petra Project"));
        Assert.Empty(await FoundAsync(TestPerson.Official, "petra", "Petra Project"));
    }

    [Fact]
    public async Task Page_IsFoundByItsNameByWhoMayOpenIt()
    {
        Assert.Equal(["/beheer/criteria"], await FoundAsync(TestPerson.Administrator, "crit", "Criteria"));
        Assert.Empty(await FoundAsync(TestPerson.PropertyDirector, "crit", "Criteria"));
    }

    [Fact]
    public async Task Suggestions_AreTheFirstOfEachKind_AndTheWayToAll()
    {
        var homes = await Some.CareHomesAsync(App, 6);
        var client = App.As(TestPerson.PropertyDirector);

        using var answer = await client.GetAsync("/zoeken?handler=Suggest&q=huis");
        var found = await answer.Content.ReadFromJsonAsync<Suggestions>();

        Assert.Equal(homes.Take(4).Select(h => $"/locaties/{h}"), found!.Groups[0].Hits.Select(h => h.Address));
        Assert.Equal("/zoeken?q=huis", found.All!.Address);
    }

    private async Task<IReadOnlyList<string?>> FoundAsync(TestPerson who, string asked, string name)
    {
        var page = await App.As(who).PageAsync("/zoeken?q=" + Uri.EscapeDataString(asked));
        return [.. page.QuerySelectorAll("main .km-list a").Where(a => a.TextContent == name).Select(a => a.GetAttribute("href"))];
    }
}
