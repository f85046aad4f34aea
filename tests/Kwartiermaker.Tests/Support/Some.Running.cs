using Kwartiermaker.Locations.Import;

namespace Kwartiermaker.Tests.Support;

public static partial class Some
{
    public const string OldList = "Locatielijst regio Oost, stand 1 november";

    /// <summary>A row of a location that is open since 1 May 2024, with an agreement up to and including 31 December 2027.</summary>
    public static Dictionary<string, string> OpenRow(string name = "Azc De Hoeve", params (string Heading, string Value)[] more) => ImportRow(
        name,
        [
            ("vastgoedregisseur", TestPerson.PropertyDirector.Name), ("fase", "in gebruik"), ("begonnen op", "1-2-2023"), ("overeengekomen plaatsen", "300"),
            ("getekend op", "15-3-2024"), ("overeengekomen vanaf", "1-5-2024"), ("overeengekomen tot", "31-12-2027"),
            ("opzegtermijn maanden", "6"), ("geopend op", "1-5-2024"), .. more,
        ]);

    /// <summary>A row of a location in permits since 1 October 2026, agreed for an indefinite period.</summary>
    public static Dictionary<string, string> PermitsRow(string name = "Kantoor De Brug", params (string Heading, string Value)[] more) => ImportRow(
        name,
        [
            ("vastgoedregisseur", TestPerson.PropertyDirector.Name), ("fase", "Plan en vergunning"), ("in fase sinds", "1 okt. 2026"), ("begonnen op", "1-3-2025"),
            ("overeengekomen plaatsen", "220"), ("getekend op", "28-9-2026"), ("overeengekomen vanaf", "1-1-2026"), ("overeengekomen tot", "Onbepaald"), .. more,
        ]);

    /// <summary>Locations that ran already, brought in by the regional manager.</summary>
    public static async Task<List<Guid>> TakenOverAsync(TestApp app, params Dictionary<string, string>[] rows)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = await app.KnowAsync(TestPerson.PropertyDirector);
        var by = TestPerson.RegionalManager;
        var import = await WaitingImportAsync(app, by, rows);
        return (await app.AskAsync(by, (ConfirmSiteImportHandler confirm) => confirm.HandleAsync(
            new ConfirmSiteImport(import, [.. rows.Index().Select(r => r.Index + 2)], [], OldList), default))).Value;
    }
}
