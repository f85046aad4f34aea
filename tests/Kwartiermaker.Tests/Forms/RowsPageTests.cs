using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Forms;

/// <summary>Tables to fill in: saved together or not at all, with each wrong row told at its own field and nothing typed lost.</summary>
public sealed class RowsPageTests : AppTests
{
    private static readonly TestPerson Manager = TestPerson.Of(Kwartiermaker.Common.Rights.Roles.RegionalManager);

    private static readonly TestPerson Builder = TestPerson.ProjectDirector;

    [Fact]
    public async Task Rows_ThatAreRight_AreStoredTogether_AndTheOthersLeftAlone()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        var url = $"/locaties/{dossier}/opening/controles";

        using var answer = await App.As(Manager).SubmitAsync(url,
            [.. Done(OpeningCheckKind.FireInspection, "de brandweer"), .. Done(OpeningCheckKind.Staffing, "de locatiemanager")], "main form[data-guard]");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var checks = await ChecksAsync(dossier);
        Assert.Equal([OpeningCheckKind.FireInspection, OpeningCheckKind.Staffing], checks.Where(c => c.State == CheckState.Done).Select(c => c.Kind));
        Assert.Equal(2, checks.Count(c => c.Version > 0));
    }

    [Fact]
    public async Task OneWrongRow_StoresNothing_AndSaysWhichAndWhy()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        var at = (int)OpeningCheckKind.Staffing;

        using var answer = await App.As(Manager).SubmitAsync($"/locaties/{dossier}/opening/controles",
            [.. Done(OpeningCheckKind.FireInspection, "de brandweer"), .. Done(OpeningCheckKind.Staffing, "")], "main form[data-guard]");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("personeel en beveiliging: Door wie", Assert.Single(page.QuerySelectorAll(".km-errors li")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".km-errors a[href='#Input_Rows_{at}__By']"));
        Assert.Equal("de brandweer", page.QuerySelector($"#Input_Rows_{(int)OpeningCheckKind.FireInspection}__By")!.TextContent.Trim());
        Assert.DoesNotContain(await ChecksAsync(dossier), c => c.Version > 0);
    }

    [Fact]
    public async Task Row_ThatSomebodyElseChanged_IsShownBesideWhatWasTyped_AndGoesOverItTheSecondTime()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Opening);
        var url = $"/locaties/{dossier}/opening/controles";
        _ = (await App.AskAsync(Manager, (RecordOpeningCheckHandler record) => record.HandleAsync(
            new RecordOpeningCheck(dossier, OpeningCheckKind.Staffing, 0, CheckState.Done, TestApp.Today, "de directeur", null, null), default))).Value;
        // What is done stands below what is still to do.
        var at = Enum.GetValues<OpeningCheckKind>().Length - 1;

        using var stale = await App.As(Manager).SubmitAsync(
            url, [.. Done(OpeningCheckKind.Staffing, "de locatiemanager", at), ($"Input.Rows[{at}].Version", "0")], "main form[data-guard]");

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var page = await stale.HtmlAsync();
        var conflict = page.QuerySelector(".km-conflict")!.TextContent;
        Assert.Contains("personeel en beveiliging", conflict, StringComparison.Ordinal);
        Assert.Contains("de directeur", conflict, StringComparison.Ordinal);
        Assert.Equal("1", page.QuerySelector($"input[name='Input.Rows[{at}].Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Controls_AreCalledByTheirRowAndColumn_AndAnotherRowNeedsNoScript()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var url = $"/locaties/{dossier}/bouwplan/activiteiten";
        var page = await App.As(Builder).PageAsync(url);
        Assert.Equal("Activiteit 2: Wat moet er gebeuren?", page.QuerySelector("label[for=Input_Rows_1__Name]")!.TextContent);

        using var more = await App.As(Builder).SubmitAsync(url, [("Input.Rows[0].Name", "Dak vernieuwen")], "main form[data-guard]", "More");

        Assert.Equal(HttpStatusCode.OK, more.StatusCode);
        var wider = await more.HtmlAsync();
        Assert.Equal(6, wider.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Dak vernieuwen", wider.QuerySelector("#Input_Rows_0__Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Activities_WaitForEachOtherByNumber_AlsoForNewOnes()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        var url = $"/locaties/{dossier}/bouwplan/activiteiten";

        using var answer = await App.As(Builder).SubmitAsync(url,
            [("Input.Rows[0].Name", "Dak"), ("Input.Rows[0].Days", "10"), ("Input.Rows[1].Name", "Keuken"), ("Input.Rows[1].Days", "5"), ("Input.Rows[1].WaitsFor", "1")],
            "main form[data-guard]");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var plan = await App.AskAsync(Builder, (GetBuildingPlanHandler get) => get.HandleAsync(dossier, default));
        Assert.Equal([plan!.Activities[0].Id], plan.Activities[1].Facts.After);
        using var unknown = await App.As(Builder).SubmitAsync(url, [("Input.Rows[1].WaitsFor", "9")], "main form[data-guard]");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("nummer 9", (await unknown.HtmlAsync()).QuerySelector(".km-errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PermitNeeds_AreSaidTogether()
    {
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);

        using var answer = await App.As(Builder).SubmitAsync($"/locaties/{dossier}/vergunningen/nodig",
            [
                ("Input.Rows[0].Answer", "Needed"), ("Input.Rows[0].Reason", "Er komt een lift."), ("Input.Rows[1].Answer", "NotNeeded"),
                ("Input.Rows[1].Reason", "De buitenkant blijft."),
            ],
            "main form[data-guard]");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var needs = (await App.AskAsync(Builder, (FindPermitsHandler find) => find.HandleAsync(dossier, default)))!.Needs;
        Assert.Equal(2, needs.Count(n => n.Answer != NeedAnswer.NotYetKnown));
    }

    private static IEnumerable<(string, string)> Done(OpeningCheckKind kind, string by, int? at = null) =>
    [
        // A day says that it is done.
        ($"Input.Rows[{at ?? (int)kind}].DoneOn", TestApp.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ($"Input.Rows[{at ?? (int)kind}].By", by),
    ];

    private Task<IReadOnlyList<OpeningCheckRow>> ChecksAsync(Guid dossier) =>
        App.AskAsync(Manager, (FindOpeningChecksHandler find) => find.HandleAsync(dossier, default));
}
