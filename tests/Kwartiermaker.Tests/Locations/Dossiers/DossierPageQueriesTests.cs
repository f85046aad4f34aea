using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Dossiers;

/// <summary>A dossier's page asks every process at its gate, and still stays within twelve queries.</summary>
public sealed class DossierPageQueriesTests
{
    private const int Most = 12;

    [Fact]
    public async Task Dossier_InAnyPhase_TakesAtMostTwelveQueries()
    {
        using var queries = new QueryCounter();
        await using var app = await TestApp.StartAsync(queries.AddTo);
        var dossier = await Some.DossierToBuildAsync(app);
        await Some.NeedAsync(app, dossier, PermitKind.BuildingActivity, NeedAnswer.Needed);
        await Some.ApplicationAsync(app, dossier, TestApp.Today.AddDays(-10));
        await Some.PlanTestAsync(app, dossier);
        await Some.ActivityAsync(app, dossier, Some.Activity("Kap vernieuwen"));
        await Some.HeldTalkAsync(app, dossier);

        foreach (var phase in Enum.GetValues<Phase>())
        {
            await Some.InPhaseAsync(app, dossier, phase);
            foreach (var person in new[] { TestPerson.ProjectDirector, TestPerson.Board })
            {
                using var client = app.As(person);
                queries.Clear();
                await client.PageAsync($"/locaties/{dossier}");
                Assert.True(queries.Count is > 3 and <= Most, $"{phase}, {person.Role}: {queries.Count}\n{string.Join("\n----\n", queries.Sent)}");
            }
        }
    }
}
