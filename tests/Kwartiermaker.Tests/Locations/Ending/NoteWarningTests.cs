using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Locations.Ending;

/// <summary>A warning that an agreement ends is dealt with by who has seen it; the days that decide stay.</summary>
public sealed class NoteWarningTests : AppTests
{
    [Fact]
    public async Task Noted_ClosesTheWarningsWhoseDayHasCome_AndNothingElse()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Operation);
        Assert.Equal("end.no-warning", Assert.Single((await NoteAsync(TestPerson.PropertyDirector, dossier)).Refusals).Code);
        App.Time.Advance(TimeSpan.FromDays(365 * 14));

        using var seen = await App.As(TestPerson.PropertyDirector).SubmitAsync($"/locaties/{dossier}/einde", [], form: "form[action*='Noted']");

        Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
        Assert.Equal(
            ["locations.agreement-end", "locations.agreement-evaluation", "locations.agreement-extension", "locations.agreement-notice", "locations.agreement-second-warning"],
            (await Some.DeadlinesAsync(App, dossier)).Select(d => d.Kind).Order(StringComparer.Ordinal));
        Assert.Null((await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/einde")).QuerySelector("form[action*='Noted']"));
    }

    [Fact]
    public async Task Noted_ByWhoMayNotNegotiate_IsRefused()
    {
        var dossier = await Some.SignedAgreementAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Operation);

        Assert.Equal("not-allowed", Assert.Single((await NoteAsync(TestPerson.Official, dossier)).Refusals).Code);
    }

    private Task<Kwartiermaker.Common.Result<Kwartiermaker.Common.Done>> NoteAsync(TestPerson who, Guid dossier) =>
        App.AskAsync(who, (NoteWarningHandler note) => note.HandleAsync(new NoteWarning(dossier), default));
}
