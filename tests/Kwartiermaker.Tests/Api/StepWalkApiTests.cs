using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;
using System.Net;

namespace Kwartiermaker.Tests.Api;

/// <summary>Every call of the API that changes something, as routing knows them: a new one is walked without being added here.</summary>
public sealed class StepWalkApiTests
{
    [Fact]
    public async Task Change_ByARoleWithoutTheRight_IsForbidden()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        var wrong = new List<string>();
        foreach (var role in TestPerson.Matrix.Permissions.Keys)
        {
            using var client = app.As(TestPerson.Of(role));
            foreach (var route in await ChangesAsync(app))
            {
                // A body that no route can use: whoever has the right is told so, and nobody else gets that far.
                using var answer = await client.SendJsonAsync(route.Methods[0], route.Url(dossier), "[]");
                if (answer.StatusCode == HttpStatusCode.Forbidden == IsOf(role, route))
                    wrong.Add($"{role} {route.Methods[0]} {route.Pattern}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Change_OfADossierInAnotherRegion_IsNotFound()
    {
        await using var app = await TestApp.StartAsync();
        var dossier = await Some.DossierAsync(app);
        var wrong = new List<string>();
        foreach (var route in (await ChangesAsync(app))
            .Where(r => r.Pattern.StartsWith("api/v1/locatiedossiers/{id:guid}/", StringComparison.Ordinal) && !r.Pattern.EndsWith("faseovergangen", StringComparison.Ordinal)))
        {
            var role = TestPerson.Matrix.Permissions.Keys.First(r => IsOf(r, route));
            using var client = app.As(TestPerson.Of(role) with { Scope = new Scope(false, [TestPerson.North], ["GM0114"]) });
            using var answer = await client.SendJsonAsync(route.Methods[0], route.Url(dossier), "{}");
            if (answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{role} {route.Methods[0]} {route.Pattern}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<List<AppRoute>> ChangesAsync(TestApp app)
    {
        var changes = (await AppRoute.AllAsync(app)).Where(r => r.Pattern.StartsWith("api/v1/", StringComparison.Ordinal) && !r.Answers("GET")).ToList();
        Assert.NotEmpty(changes);
        return changes;
    }

    private static bool IsOf(string role, AppRoute route) => route.Policies.All(p => p!.Split('|').Any(TestPerson.Matrix.For([role]).Contains));
}
