using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Import;
using System.Text;

namespace Kwartiermaker.Tests.Support;

public static partial class Some
{
    /// <summary>A barracks in Emmen (region North): outside the scope of everybody who works in the region East.</summary>
    public static SiteFacts NorthernBarracks(string name = "Kazerne Noord") => CareHome(name, "GM0114", 52.7858, 6.8976) with
    {
        Kind = SiteKind.Barracks,
        Address = "Noorderweg 1",
        Postcode = "7811 AA",
        Town = "Emmen",
        Owner = "Ministerie Noord",
        PossiblePlaces = 300,
    };

    /// <summary>Care homes far enough apart to be different sites.</summary>
    public static async Task<List<Guid>> CareHomesAsync(TestApp app, int count)
    {
        var made = new List<Guid>();
        for (var i = 1; i <= count; i++)
            made.Add(
                await DossierAsync(app, CareHome($"Huis {i:00}", latitude: 52.36 + (0.003 * i)) with
                {
                    Address = $"Lindelaan {100 + i}",
                    Postcode = null,
                    PossiblePlaces = 10 * i,
                }));
        return made;
    }

    /// <summary>A row of an import file by its columns' headings.</summary>
    public static Dictionary<string, string> ImportRow(string name = "Klooster Zuid", params (string Heading, string Value)[] more)
    {
        var row = new Dictionary<string, string> { ["naam"] = name, ["soort"] = "klooster", ["adres"] = name + " 1", ["plaats"] = "Tubbergen", ["gemeente"] = "Tubbergen" };
        foreach (var (heading, value) in more)
            row[heading] = value;
        return row;
    }

    public static byte[] Csv(params Dictionary<string, string>[] rows)
    {
        var headings = rows.SelectMany(r => r.Keys).Distinct().ToList();
        var lines = rows.Select(r => string.Join(';', headings.Select(h => Quoted(r.GetValueOrDefault(h) ?? "")))).Prepend(string.Join(';', headings));
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

        static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    public static Task<byte[]> XlsxAsync(params Dictionary<string, string>[] rows)
    {
        var headings = rows.SelectMany(r => r.Keys).Distinct().ToList();
        return SheetWriter.WriteAsync(
            [new("locaties", headings.ConvertAll(h => new SheetColumn(h)), [.. rows.Select(r => headings.Select(h => (object?)r.GetValueOrDefault(h)).ToArray())])]);
    }

    /// <summary>An uploaded file that waits for confirmation.</summary>
    public static async Task<Guid> WaitingImportAsync(TestApp app, TestPerson? by = null, params Dictionary<string, string>[] rows)
    {
        using var content = new MemoryStream(Csv(rows));
        return (await app.AskAsync(
            by ?? TestPerson.PropertyDirector, (StartSiteImportHandler start) => start.HandleAsync(new StartSiteImport(content, "lijst.csv", 1_000_000), default))).Value;
    }
}
