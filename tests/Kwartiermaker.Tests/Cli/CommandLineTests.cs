using Kwartiermaker.Cli;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;

namespace Kwartiermaker.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task AuditVerify_OnASoundDatabase_SaysSoAndEndsWithZero()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        _ = await Some.DossierAsync(app);

        var sealing = await RunAsync(database, "audit", "seal");
        Assert.Equal(0, sealing.Code);
        var anchor = sealing.Output.Split(' ')[^1].Trim();
        Assert.Equal(64, anchor.Length);

        var (code, output, error) = await RunAsync(database, "audit", "verify", "--anchor", anchor);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("1 gebeurtenis in 1 zegel", output, StringComparison.Ordinal);
        Assert.Contains("niets gewijzigd", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", (await RunAsync(database, "audit", "verify", "--language", "en")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_WithAnUnknownAnchor_EndsWithOne()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        _ = await Some.DossierAsync(app);
        _ = await RunAsync(database, "audit", "seal");

        var (code, _, error) = await RunAsync(database, "audit", "verify", "--anchor", new string('0', 64));

        Assert.Equal(1, code);
        Assert.Contains("komt niet meer voor", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_AfterTampering_NamesWhereAndEndsWithOne()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        _ = await Some.DossierAsync(app);
        _ = await RunAsync(database, "audit", "seal");
        _ = await app.WithDatabaseAsync(
            db => db.Database.ExecuteSqlRawAsync(TestDatabase.OnPostgres ? "ALTER TABLE sys_events DISABLE TRIGGER USER" : "DROP TRIGGER sys_events_no_update"));
        _ = await app.WithDatabaseAsync(db => db.Set<EventRow>().ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorName, "Iemand anders")));

        var (code, _, error) = await RunAsync(database, "audit", "verify");

        Assert.Equal(1, code);
        Assert.Contains("Tussen gebeurtenis 1 en 1 is iets gewijzigd", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "verify")]
    [InlineData("audit", "seal")]
    [InlineData("database", "migrate")]
    [InlineData("rights", "export", "rechten.csv")]
    public async Task AnyCommand_InAFolderWithoutADatabase_SaysWhichAndMakesNothing(params string[] args)
    {
        await using var folder = new TestFolder();
        var wrong = folder.File("verkeerd");
        await using var output = new StringWriter();
        await using var error = new StringWriter();

        var code = await CommandLine.RunAsync(args, output, error,
            new Dictionary<string, string?> { ["Database:Provider"] = "sqlite", ["Database:Connection"] = null, ["Data:Folder"] = wrong });

        Assert.Equal((1, ""), (code, output.ToString()));
        Assert.Contains($"In {Path.Combine(wrong, "kwartiermaker.db")} staat geen database", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(wrong));
    }

    [Fact]
    public async Task AuditVerify_OnADatabaseWithoutEvents_ProvesNothing()
    {
        await using var database = await TestDatabase.FilledAsync();

        var (code, output, error) = await RunAsync(database, "audit", "verify");

        Assert.Equal(1, code);
        Assert.Contains("er is niets bewezen", error, StringComparison.Ordinal);
        Assert.DoesNotContain("niets gewijzigd", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_WithoutAnchorAndKey_SaysWhatWasNotChecked()
    {
        await using var folder = new TestFolder();
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        _ = await Some.DossierAsync(app);
        _ = await RunAsync(database, "audit", "seal");
        await using var output = new StringWriter();

        var code = await CommandLine.RunAsync(["audit", "verify"], output, TextWriter.Null, new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider,
            ["Database:Connection"] = database.Connection,
            ["Audit:KeyFile"] = folder.File("nowhere"),
            ["Audit:AnchorFile"] = "",
        });

        Assert.Equal(0, code);
        Assert.Contains("of het einde van de reeks is afgeknipt", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("de sleutel is hier niet", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("wat in andere tabellen staat", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(database, "audit", "verify", "--anchors", folder.File("nowhere"))).Code);
    }

    [Fact]
    public async Task DatabaseMigrate_OnAnEmptyDatabase_MakesItReady()
    {
        await using var database = await TestDatabase.EmptyAsync();

        var (code, _, error) = await RunAsync(database, "database", "migrate");
        Assert.Equal(1, code);
        Assert.Contains("--new", error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(database, "database", "migrate", "--new")).Code);
        Assert.Equal(0, (await RunAsync(database, "database", "migrate")).Code);

        await using var app = new TestApp(database, keepDatabase: true);
        app.Start();
    }

    [Fact]
    public async Task ImportMunicipalities_WithWrongRows_NamesEachAndChangesNothing()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "data", "reference", "municipalities.csv"));
        lines[1] = "X" + lines[1][1..];
        lines[2] = lines[3];
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, lines);
        var before = await MunicipalitiesAsync(app);

        var (code, _, error) = await RunAsync(database, "import", "municipalities", file);

        File.Delete(file);
        Assert.Equal(2, code);
        Assert.Contains("Rij 2:", error, StringComparison.Ordinal);
        Assert.Contains("Rij 4:", error, StringComparison.Ordinal);
        Assert.Contains("Er is niets veranderd", error, StringComparison.Ordinal);
        Assert.Equal(before, await MunicipalitiesAsync(app));
    }

    [Fact]
    public async Task ImportMunicipalities_WithGoodRows_ChangesThem()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "reference", "municipalities.csv"));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text.Replace(",Tubbergen,", ",Tubbergen-Vernieuwd,", StringComparison.Ordinal));

        var (code, output, error) = await RunAsync(database, "import", "municipalities", file);

        File.Delete(file);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("1 nieuw of gewijzigd", output, StringComparison.Ordinal);
        Assert.Contains("Tubbergen-Vernieuwd", await MunicipalitiesAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportMunicipalities_WithoutTheFile_EndsWithTwo()
    {
        await using var database = await TestDatabase.FilledAsync();

        Assert.Equal(2, (await RunAsync(database, "import", "municipalities", "bestaat-niet.csv")).Code);
    }

    [Fact]
    public async Task RightsExport_WritesWhoMayWhatWhere_WithoutFormulas()
    {
        var database = await TestDatabase.FilledAsync();
        await using var app = new TestApp(database);
        _ = await app.KnowAsync(TestPerson.PropertyDirector);
        _ = await app.KnowAsync(TestPerson.Official with { Name = "=1+1" });
        var file = Path.GetTempFileName();

        var (code, _, _) = await RunAsync(database, "rights", "export", file);

        var lines = await File.ReadAllLinesAsync(file);
        File.Delete(file);
        Assert.Equal(0, code);
        Assert.Equal("account,naam,e-mail,rollen,gebied,laatst aangemeld", lines[0]);
        Assert.Contains(lines, l => l.Contains("Ruben Regisseur", StringComparison.Ordinal) && l.Contains("property-director", StringComparison.Ordinal)
            && l.Contains("region:" + TestPerson.East, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(",=1+1", StringComparison.Ordinal) || l.StartsWith('='));
    }

    [Theory]
    [InlineData("bestaat-niet")]
    [InlineData("audit", "verify", "--bestaat-niet")]
    [InlineData("audit", "verify", "--language", "fr")]
    public async Task UnknownCommands_EndWithTwo(params string[] args)
    {
        await using var database = await TestDatabase.EmptyAsync();

        var (code, _, error) = await RunAsync(database, args);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Texts_AreInBothLanguages()
    {
        Assert.Equal(Keys("nl"), Keys("en"));

        static List<string> Keys(string language)
        {
            using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream(typeof(CommandLine).Assembly.GetManifestResourceNames()
                .Single(n => n.EndsWith($"cli.{language}.json", StringComparison.Ordinal)))!;
            return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.Keys.Order().ToList();
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(TestDatabase database, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider,
            ["Database:Connection"] = database.Connection,
            ["Audit:KeyFile"] = TestKey.Path,
            ["Audit:AnchorFile"] = "",
        });
        return (code, output.ToString(), error.ToString());
    }

    private static Task<string> MunicipalitiesAsync(TestApp app) => app.WithDatabaseAsync(async db =>
        string.Join('|', await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM ref_municipalities ORDER BY code").ToListAsync()));
}
