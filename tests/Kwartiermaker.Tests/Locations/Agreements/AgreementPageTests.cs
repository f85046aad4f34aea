using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Agreements;

public sealed class AgreementPageTests : AppTests
{
    [Fact]
    public async Task Forms_FromStartToSecondSignature_Work()
    {
        var dossier = await Some.AgreedProposalAsync(App);
        var url = $"/locaties/{dossier}/overeenkomst";
        var client = App.As(TestPerson.PropertyDirector);
        await Done(client.SubmitAsync(url, [], "form[action*=Start]"));
        await Done(client.SubmitAsync(url, [("Measure.Description", "Verlichting fietspad"), ("Measure.Amount", "45.000"), ("Measure.PaidBy", "Agency"),
            ("Measure.ReadyBy", "2027-02-01")], "form[action*=Measure]"));
        foreach (var kind in new[] { SubjectKind.OneOffMeasures, SubjectKind.Organisation, SubjectKind.Committee })
            await Done(client.SubmitAsync($"{url}/onderwerp/{kind}", [("Input.State", "Settled"), ("Input.Text", "Zo is het afgesproken.")]));
        await Done(client.SubmitAsync($"{url}/onderwerp/Education", [("Input.State", "NotApplicable"), ("Input.Reason", "Er wonen geen kinderen.")]));
        await Done(client.SubmitAsync($"{url}/looptijd", [
            ("Input.NoticeMonths", "6"), ("Input.MeetingsPerYear", "4"), ("Input.ClearingWeeks", "8"), ("Input.AgencySigner", "Rachid Regio"),
            ("Input.AgencyFunction", "regiomanager"),
            ("Input.MunicipalitySigner", "B. Jansen"), ("Input.MunicipalityFunction", "burgemeester")]));
        await Done(client.SubmitAsync(url, [], "form[action*=Draft]"));
        await Done(client.SubmitAsync(url, [], "form[action*=SignMunicipality]"));
        await Done(App.As(TestPerson.RegionalManager).SubmitAsync(url, [], "form[action*=SignAgency]"));

        var page = await client.PageAsync(url);
        Assert.Contains("getekend, geldt sinds 24 november 2026", page.MainText(), StringComparison.Ordinal);
        Assert.Contains("€ 45.000", page.MainText(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form:not(.km-files form)"));
        Assert.DoesNotContain("als ondertekenaar", page.MainText(), StringComparison.Ordinal);
        var dossierPage = (await client.PageAsync($"/locaties/{dossier}")).MainText();
        Assert.Contains("B. Jansen, burgemeester, 24 november 2026", dossierPage, StringComparison.Ordinal);
        Assert.Contains("De bestuursovereenkomst is door beide kanten getekend: 400 plaatsen vanaf 1 januari 2027.", dossierPage, StringComparison.Ordinal);

        static async Task Done(Task<HttpResponseMessage> sent)
        {
            using var answer = await sent;
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await answer.HtmlAsync()).QuerySelector(".km-errors")?.TextContent ?? answer.StatusCode.ToString());
        }
    }

    [Fact]
    public async Task Signature_OfSomebodyElseThanTheTextNames_IsSaid()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var url = $"/locaties/{dossier}/overeenkomst";
        var named = (await Some.AgreementAsync(App, dossier)).MunicipalitySigner;

        using var signed = await App.As(TestPerson.PropertyDirector).SubmitAsync(url, [("Municipality.Name", "Zoë van Ander")], "form[action*=SignMunicipality]");

        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        Assert.Contains($"De tekst noemt {named} als ondertekenaar.", (await App.As(TestPerson.PropertyDirector).PageAsync(url)).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subject_WithAnOldVersion_ShowsBothAndKeepsWhatWasTyped()
    {
        var dossier = await Some.DraftedAgreementAsync(App);

        using var answer = await App.As(TestPerson.PropertyDirector).SubmitAsync(
            $"/locaties/{dossier}/overeenkomst/onderwerp/Education", [("Input.Version", "1"), ("Input.Text", "Naar De Fontein.")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var page = await answer.HtmlAsync();
        Assert.Contains("De Springplank", page.QuerySelector(".km-conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Naar De Fontein.", page.QuerySelector("#Input_Text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Official_SaysWhatTheMunicipalityWants_AndChangesNothingElse()
    {
        var dossier = await Some.DraftedAgreementAsync(App);

        using var answer = await App.As(TestPerson.Official).SubmitAsync(
            $"/locaties/{dossier}/overeenkomst/onderwerp/Education",
            [("Input.MunicipalitySays", "Liever twee scholen."), ("Input.Text", "geheel anders"), ("Input.State", "Open")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var subject = (await Some.AgreementAsync(App, dossier)).Subjects.Single(s => s.Kind == SubjectKind.Education);
        Assert.Equal((SubjectState.Settled, "Liever twee scholen."), (subject.State, subject.MunicipalitySays));
        Assert.Contains("De Springplank", subject.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EditPages_ForWhoMayNot_AreForbidden()
    {
        var dossier = await Some.DraftedAgreementAsync(App);
        var client = App.As(TestPerson.Communication);

        foreach (var page in new[] { "overeenkomst/looptijd", "overeenkomst/onderwerp/Education", "voorstel/ruimten", "voorstel/tegenvoorstel" })
        {
            using var answer = await client.GetAsync($"/locaties/{dossier}/{page}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Pages_InEnglish_ContainNoDutch()
    {
        var dossier = await Some.OfferedStudyAsync(App);
        var agreed = await Some.DraftedAgreementAsync(App, Some.CareHome("Kazerne Tubbergen", latitude: 52.44));
        var client = App.As(TestPerson.RegionalManager);
        client.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");
        var other = App.As(TestPerson.ProjectDirector);
        other.DefaultRequestHeaders.Add("Cookie", "__Host-kwartiermaker-language=c%3Den-GB%7Cuic%3Den-GB");

        string[] pages =
        [
            $"/locaties/{dossier}", $"/locaties/{dossier}/haalbaarheid", $"/locaties/{agreed}/voorstel", $"/locaties/{agreed}/overeenkomst", $"/locaties/{agreed}",
            "/locaties/lessen",
        ];
        string[] forms =
        [
            $"/locaties/{dossier}/{AspectPages.PageOf(AspectKind.Environment)}", $"/locaties/{dossier}/haalbaarheid/milieu/risico", $"/locaties/{dossier}/haalbaarheid/opzet",
            $"/locaties/{agreed}/voorstel/ruimten", $"/locaties/{agreed}/voorstel/nieuw", $"/locaties/{agreed}/voorstel/tegenvoorstel",
            $"/locaties/{agreed}/overeenkomst/looptijd", $"/locaties/{agreed}/overeenkomst/onderwerp/Education",
        ];
        foreach (var (who, url) in pages.Select(p => (client, p)).Concat(forms.Select(f => (other, f))))
        {
            var page = await who.PageAsync(url);
            foreach (var typed in page.QuerySelectorAll(".km-text, textarea, .km-timeline, .km-crumb, h1").ToList())
                typed.Remove();
            var text = " " + page.MainText().ToLowerInvariant() + " ";
            foreach (var word in new[] { " het ", " een ", " niet ", " nog ", " voor ", " wij ", " waarom ", " gemeente ", " plaatsen " })
            {
                var at = text.IndexOf(word, StringComparison.Ordinal);
                Assert.True(at < 0, $"{url} says '{word}': …{text[Math.Max(0, at - 60)..Math.Min(text.Length, Math.Max(0, at) + 60)]}…");
            }
        }
    }
}
