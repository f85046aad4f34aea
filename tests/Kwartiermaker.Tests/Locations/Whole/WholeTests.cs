using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Tests.Support;
using System.Net;
using System.Text;

namespace Kwartiermaker.Tests.Locations.Whole;

/// <summary>A dossier on paper holds what its reader sees on the screen, and no more.</summary>
public sealed class WholeTests : AppTests
{
    [Fact]
    public async Task Dossier_HoldsItsStepsFilesAndHistory()
    {
        var dossier = await FilledAsync();

        var text = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}/dossier")).MainText();

        string[] told =
            ["De gemeente wil verder praten.", "wethouder Jansma", "Z-2026-118", "schoon.txt", "Ruben Regisseur registreerde", "gemaakt op 24 november 2026", "6.150 m²",
                "een bushalte bij de ingang", "Begin van elke fase"];
        foreach (var said in told)
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_OfTheOtherSide_HoldsNothingOfOurs()
    {
        var dossier = await FilledAsync();

        var text = (await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}/dossier")).MainText();

        Assert.Contains("Z-2026-118", text, StringComparison.Ordinal);
        foreach (var ours in new[] { "De gemeente wil verder praten.", "schoon.txt", "Alleen voor ons" })
            Assert.DoesNotContain(ours, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_OutOfSight_IsNotFound()
    {
        var dossier = await FilledAsync();

        using var answer = await App.As(TestPerson.OtherRegion).AnswerAsync($"/locaties/{dossier}/dossier");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Guid> FilledAsync()
    {
        var dossier = await Some.DossierAsync(App, Some.CareHome() with { Notes = "Alleen voor ons." });
        _ = await Some.HeldTalkAsync(App, dossier);
        _ = await Some.PositionAsync(App, dossier, PositionOutcome.Conditional, 0, Some.BusStop);
        _ = (await App.AskAsync(TestPerson.PropertyDirector, (AttachFileHandler attach) => attach.HandleAsync(
            new AttachFile(dossier, dossier, "bestanden", "schoon.txt", new MemoryStream(Encoding.UTF8.GetBytes("Schoon."))), default))).Value;
        return dossier;
    }
}
