using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Import;

/// <summary>Locations that ran already when the agency came to work with the program: from the file to the dossier.</summary>
public sealed class TakeOverTests : AppTests
{
    private static readonly TestPerson Manager = TestPerson.RegionalManager;

    [Fact]
    public async Task Page_FromFileToStoredDossier_ShowsAllThatIsStored()
    {
        _ = await App.KnowAsync(TestPerson.PropertyDirector);
        var client = App.As(Manager);
        var import = await Some.WaitingImportAsync(
            App, Manager, Some.OpenRow(), Some.PermitsRow(more: ("streefdatum opening", "1 juni 2027")), Some.PermitsRow("Zonder eind", ("overeengekomen tot", "")));

        var page = await client.PageAsync($"/locaties/import/{import}");
        var row = page.QuerySelector("section[aria-labelledby=goed] tbody tr")!.TextContent;
        foreach (var shown in new[] { "In gebruik", "1 mei 2024", "1 februari 2023", "300", "15 maart 2024", "31 december 2027", "Ruben Regisseur" })
            Assert.Contains(shown, row, StringComparison.Ordinal);
        Assert.Contains("onbepaald", page.QuerySelectorAll("section[aria-labelledby=goed] tbody tr")[1].TextContent, StringComparison.Ordinal);
        var wrong = page.QuerySelector("section[aria-labelledby=fout] tbody tr")!;
        Assert.Contains("overeengekomen tot: Vul de laatste dag in, of typ ‘onbepaald’", wrong.TextContent, StringComparison.Ordinal);
        Assert.Equal("4", wrong.QuerySelector("td")!.TextContent);

        using var silent = await client.SubmitAsync($"/locaties/import/{import}", []);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.NotNull((await silent.HtmlAsync()).QuerySelector("#Input_Source[aria-invalid=true]"));
        Assert.Equal(0, await CountAsync());

        using var stored = await client.SubmitAsync($"/locaties/import/{import}", [("rij", "2"), ("Input.Source", Some.OldList)]);
        Assert.Equal(HttpStatusCode.Redirect, stored.StatusCode);
        var dossier = await App.WithDatabaseAsync(db => db.Set<Dossier>().SingleAsync(d => d.Phase == Phase.Operation));
        var shows = (await client.PageAsync($"/locaties/{dossier.Id}")).MainText();
        foreach (var said in new[]
        {
            "overgenomen", Some.OldList, "Rachid Regio nam Azc De Hoeve in Tubbergen over uit een eerdere administratie, in de fase In gebruik sinds 1 mei 2024",
        })
            Assert.Contains(said, shows, StringComparison.Ordinal);
        Assert.Contains("overgenomen in de fase In gebruik", (await client.PageAsync($"/locaties/{dossier.Id}/realisatie")).MainText(), StringComparison.Ordinal);
        Assert.Contains("Overgenomen uit een eerdere administratie", (await client.PageAsync($"/locaties/{dossier.Id}/overeenkomst")).MainText(), StringComparison.Ordinal);
        Assert.Contains("overgenomen, niet in Kwartiermaker vastgelegd", (await client.PageAsync($"/locaties/{dossier.Id}/dossier")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_StoresWhatIsKnownAndNothingElse()
    {
        var id = Assert.Single(await Some.TakenOverAsync(App, Some.OpenRow()));

        var (dossier, entries, agreement, subjects) = await App.WithDatabaseAsync(async db => (
            await db.Set<Dossier>().SingleAsync(d => d.Id == id), await db.Set<PhaseEntry>().Where(e => e.DossierId == id).ToListAsync(),
            await db.Set<Agreement>().SingleAsync(a => a.DossierId == id), await db.Set<AgreementSubject>().CountAsync()));
        Assert.Equal((Phase.Operation, new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 1)), (dossier.Phase, dossier.PhaseSince, dossier.OpenedOn!.Value));
        Assert.Equal((300, new DateOnly(2024, 5, 1), new DateOnly(2027, 12, 31)), (dossier.AgreedPlaces!.Value, dossier.AgreedFrom!.Value, dossier.AgreedTo!.Value));
        Assert.Equal([(Phase.Operation, new DateOnly(2024, 5, 1))], entries.Select(e => (e.Phase, e.On)));
        Assert.Equal((true, new DateOnly(2024, 3, 15), 6, 0), (agreement.IsTakenOver, agreement.SignedOn!.Value, agreement.NoticeMonths!.Value, subjects));
        // Half a year before the day of notice, that day, and the end, as of an agreement that was signed here; the first warning has passed.
        Assert.Equal(
            [
                "locations.agreement-end 2027-12-31", "locations.agreement-notice 2027-06-30", "locations.agreement-second-warning 2026-12-31",
            ],
            (await Some.DeadlinesAsync(App, id)).Select(d => $"{d.Kind} {d.DueOn:yyyy-MM-dd}").Order(StringComparer.Ordinal));
        var supply = Assert.Single(await App.AskAsync(Manager, (ILocationSupply s) => s.FindRunningAsync(TestApp.Today, default)));
        Assert.Equal((300, new DateOnly(2024, 5, 1)), (Assert.Single(supply.Periods).Places, supply.OpenedOn!.Value));
    }

    [Theory]
    [InlineData("verkenning", 0)]
    [InlineData("haalbaarheid", 1)]
    public async Task Confirm_BeforeTheAgreement_IsOfWhoRegisters(string phase, int entries)
    {
        var import = await Some.WaitingImportAsync(App, null, Some.ImportRow("Vroeg", ("fase", phase), ("in fase sinds", "1-9-2026"), ("begonnen op", "1-6-2026")));

        var made = (await ConfirmAsync(import, [2], TestPerson.PropertyDirector)).Value;

        Assert.Equal(entries, await App.WithDatabaseAsync(db => db.Set<PhaseEntry>().CountAsync(e => e.DossierId == made[0])));
        Assert.Equal(0, await App.WithDatabaseAsync(db => db.Set<Agreement>().CountAsync()));
    }

    [Fact]
    public async Task Rights_PastTheDecision_AreOfTheRegionalManager()
    {
        _ = await App.KnowAsync(TestPerson.PropertyDirector);
        var director = await Some.WaitingImportAsync(App, null, Some.ImportRow("Voorstel", ("fase", "voorstel"), ("in fase sinds", "1-9-2026")), Some.ImportRow("Nieuw"));
        var manager = await Some.WaitingImportAsync(App, Manager, Some.OpenRow(), Some.ImportRow("Nieuw"), Some.OpenRow("Zonder", ("vastgoedregisseur", "")));

        Assert.Equal(["fase:running.past-decision", ""], await FaultsAsync(director, TestPerson.PropertyDirector));
        Assert.Equal(["", "fase:running.new-site", "vastgoedregisseur:required"], await FaultsAsync(manager, Manager));
        Assert.Equal("site-import.row-wrong", Assert.Single((await ConfirmAsync(director, [2], TestPerson.PropertyDirector)).Refusals).Code);
        Assert.Equal(RefusalKind.NotAllowed, Assert.Single((await ConfirmAsync(director, [3], TestPerson.ProjectDirector)).Refusals).Kind);
        Assert.Equal(RefusalKind.NotFound, Assert.Single((await ConfirmAsync(director, [3], Manager)).Refusals).Kind);
        using var denied = await App.As(TestPerson.Board).AnswerAsync("/locaties/import");
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Confirm_InTwoWindowsAtOnce_StoresOnce()
    {
        _ = await App.KnowAsync(TestPerson.PropertyDirector);
        var import = await Some.WaitingImportAsync(App, Manager, Some.OpenRow(), Some.PermitsRow());

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ConfirmAsync(import, [2, 3], Manager))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(2, await CountAsync());
        Assert.Equal(2, await App.WithDatabaseAsync(db => db.Set<Agreement>().CountAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_InEitherLanguage_ComesBackAsItWas(bool english)
    {
        _ = await Some.TakenOverAsync(App, Some.OpenRow(), Some.PermitsRow(more: ("streefdatum opening", "1-6-2027")));
        using var client = english ? App.As(Manager).InEnglish() : App.As(Manager);

        using var content = new MemoryStream(await client.BytesAsync("/locaties/export?sorteer=nummer"));
        var import = (await App.AskAsync(Manager, (StartSiteImportHandler start) => start.HandleAsync(new StartSiteImport(content, "export.xlsx", 1_000_000), default))).Value;

        var rows = (await App.AskAsync(Manager, (GetSiteImportHandler get) => get.HandleAsync(import, default)))!.Rows.OrderBy(r => r.Name).ToList();
        Assert.All(rows, r => Assert.Empty(r.Faults));
        var (begun, opened, end) = (new DateOnly(2023, 2, 1), new DateOnly(2024, 5, 1), new DateOnly(2027, 12, 31));
        Assert.Equal(
            [
                new RunningFacts(Phase.Operation, opened, begun, 300, new(2024, 3, 15), opened, end, false, 6, opened),
                new RunningFacts(Phase.PlanAndPermits, new(2026, 10, 1), new(2025, 3, 1), 220, new(2026, 9, 28), new(2026, 1, 1), null, true, null, null),
            ],
            rows.Select(r => r.Running!));
        Assert.Equal(("Ruben Regisseur", new DateOnly(2027, 6, 1)), (rows[1].Team.PropertyDirector!.Name, rows[1].Team.TargetOpening!.Value));
    }

    [Theory]
    [InlineData("/locaties/import/voorbeeld", "voorbeeld.xlsx")]
    [InlineData("/locaties/import/voorbeeld.csv", "voorbeeld.csv")]
    public async Task Template_HasEveryColumnWithItsMeaning_AndIsReadAsItIs(string url, string name)
    {
        using var content = new MemoryStream(await App.As(TestPerson.PropertyDirector).BytesAsync(url));

        var import = (await App.AskAsync(TestPerson.PropertyDirector, (StartSiteImportHandler start) => start.HandleAsync(
            new StartSiteImport(content, name, 1_000_000), default))).Value;

        var preview = (await App.AskAsync(TestPerson.PropertyDirector, (GetSiteImportHandler get) => get.HandleAsync(import, default)))!;
        Assert.Equal([RowVerdict.Good, RowVerdict.Good], preview.Rows.Select(r => r.Verdict));
        Assert.Empty(preview.Source.UnusedHeadings);
    }

    [Fact]
    public async Task Official_SeesThatItWasTakenOver_ButNotFromWhat()
    {
        var id = Assert.Single(await Some.TakenOverAsync(App, Some.OpenRow()));

        var page = (await App.As(TestPerson.Official).PageAsync($"/locaties/{id}")).MainText();

        Assert.Contains("Overgenomen", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.OldList, page, StringComparison.Ordinal);
    }

    private async Task<List<string>> FaultsAsync(Guid import, TestPerson by) =>
        (await App.AskAsync(by, (GetSiteImportHandler get) => get.HandleAsync(import, default)))!.Rows
            .Select(r => string.Join(' ', r.Faults.Select(f => $"{f.Heading}:{f.Refusal.Code}"))).ToList();

    private Task<Result<List<Guid>>> ConfirmAsync(Guid import, IReadOnlyList<int> rows, TestPerson by) =>
        App.AskAsync(by, (ConfirmSiteImportHandler confirm) => confirm.HandleAsync(new ConfirmSiteImport(import, rows, [], Some.OldList), default));

    private Task<int> CountAsync() => App.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync());
}
