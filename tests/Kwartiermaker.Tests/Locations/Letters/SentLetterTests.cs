using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Locations.Letters;

/// <summary>A letter that was sent stays as it was sent, whatever is renamed afterwards: on the page and as a document.</summary>
public sealed class SentLetterTests : AppTests
{
    private static readonly Dictionary<string, (string Address, Func<TestApp, Task<Guid>> Send)> Kinds = new()
    {
        [nameof(FormalRequestLetter)] = ("verzoek/brief/1", async app =>
        {
            var dossier = await Some.ReadyForRequestAsync(app);
            _ = (await Some.DrawUpAsync(app, dossier)).Value;
            _ = (await Some.SendAsync(app, dossier, 1)).Value;
            return dossier;
        }
        ),
        [nameof(ProposalLetter)] = ("brieven/voorstel/1", app => Some.ProposedAsync(app)),
        [nameof(NoGoLetter)] = ("brieven/no-go", async app =>
        {
            var dossier = await Some.OfferedStudyAsync(app);
            _ = (await Some.DecideAsync(app, dossier, StudyDecision.NoGo)).Value;
            return dossier;
        }
        ),
        [nameof(GovernanceAgreementLetter)] = ("brieven/overeenkomst/1", app => Some.DraftedAgreementAsync(app)),
        [nameof(HandOverLetter)] = ("einde/overdracht/brief", async app =>
        {
            var dossier = await Some.AgreedAsync(app, Phase.Operation);
            await Some.ReadyToEndAsync(app, dossier);
            _ = (await app.AskAsync(TestPerson.RegionalManager, (PrepareHandOverHandler prepare) => prepare.HandleAsync(
                new PrepareHandOver(dossier, 0, Some.Homes), default))).Value;
            Assert.Contains("concept, met de gegevens van vandaag", (await app.As(TestPerson.RegionalManager).PageAsync($"/locaties/{dossier}/einde/overdracht/brief")).MainText(),
                StringComparison.Ordinal);
            await Some.InPhaseAsync(app, dossier, Phase.Ended);
            _ = (await app.AskAsync(TestPerson.RegionalManager, (RecordHandOverHandler record) => record.HandleAsync(
                new RecordHandOver(dossier, 1, TestApp.Today), default))).Value;
            return dossier;
        }
        ),
    };

    public static TheoryData<string> Names => [.. SampleLetters.Full.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Letter_ThatWasSent_StaysAsItWas(string name)
    {
        var (address, send) = Kinds[name];
        var dossier = await send(App);
        using var client = App.As(TestPerson.RegionalManager);
        var url = $"/locaties/{dossier}/{address}";
        var (text, document) = (await TextAsync(), await client.BytesAsync(url + "?handler=Docx"));

        await RenameAsync(dossier);

        Assert.Equal(text, await TextAsync());
        Assert.Equal(document, await client.BytesAsync(url + "?handler=Docx"));
        Assert.DoesNotContain("Anders", text, StringComparison.Ordinal);

        async Task<string> TextAsync() => (await client.PageAsync(url)).QuerySelector(".km-letter")!.InnerHtml;
    }

    [Theory]
    [InlineData("UPDATE loc_sent_letters SET text = 'Anders.'")]
    [InlineData("DELETE FROM loc_sent_letters")]
    [InlineData("TRUNCATE loc_sent_letters")]
    [InlineData("REPLACE INTO loc_sent_letters (id, dossier_id, source_id, title, text, sent_at, version) "
        + "SELECT id, dossier_id, source_id, title, 'Anders.', sent_at, version FROM loc_sent_letters")]
    public async Task Database_RefusesToChangeALetterThatWasSent(string sql)
    {
        await Some.ProposedAsync(App);
        if (!TestDatabase.OnPostgres)
            sql = sql.Replace("TRUNCATE", "DELETE FROM", StringComparison.Ordinal);
        else if (sql.StartsWith("REPLACE", StringComparison.Ordinal))
            sql = sql.Replace("REPLACE", "INSERT", StringComparison.Ordinal) + " ON CONFLICT (source_id) DO UPDATE SET text = excluded.text";

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => App.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Location, address, municipality, the people on the other side, and what was agreed.</summary>
    private async Task RenameAsync(Guid dossier)
    {
        _ = await App.WithDatabaseAsync(async db =>
        {
            await db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d
                .SetProperty(x => x.Name, "Anders geheten").SetProperty(x => x.Address, "Andersweg 1").SetProperty(x => x.MunicipalityCode, "GM0150"));
            await db.Set<FeasibilityStudy>().ExecuteUpdateAsync(s => s.SetProperty(x => x.MunicipalityLead, "A. Anders").SetProperty(x => x.Reasons, "Anders."));
            await db.Set<HandOver>().ExecuteUpdateAsync(h => h.SetProperty(x => x.With, "Anders BV"));
            return await db.Set<AgreementSubject>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Text, "Anders."));
        });
        App.Time.Advance(TimeSpan.FromDays(3));
    }
}
