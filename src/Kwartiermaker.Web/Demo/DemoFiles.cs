using CsvHelper;
using System.Globalization;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo;

/// <summary>The people and stories of <c>data/demo</c>, embedded in this assembly. All of it is made up.</summary>
internal static class DemoFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DemoPerson> People()
    {
        using var csv = new CsvReader(new StreamReader(Open("people.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var people = new List<DemoPerson>();
        while (csv.Read())
        {
            var regions = csv.GetField("regions")!;
            people.Add(new DemoPerson(
                csv.GetField("id")!,
                csv.GetField("name")!,
                csv.GetField("email")!,
                csv.GetField("phone")!,
                csv.GetField("roles")!.Split(';'),
                regions == "*" ? ["*"] : [.. Items(regions, "region:"), .. Items(csv.GetField("municipalities")!, "municipality:")]));
        }

        return people;
    }

    public static IReadOnlyList<DemoSite> Sites()
    {
        using var stream = Open("sites.json");
        return JsonSerializer.Deserialize<List<DemoSite>>(stream, Json)!;
    }

    private static IEnumerable<string> Items(string cell, string prefix) =>
        cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(i => prefix + i);

    private static Stream Open(string file) =>
        typeof(DemoFiles).Assembly.GetManifestResourceStream("demo/" + file) ?? throw new InvalidOperationException($"data/demo/{file} is not embedded.");
}

internal sealed record DemoPerson(string Id, string Name, string Email, string Phone, IReadOnlyList<string> Roles, IReadOnlyList<string> Scope);

/// <summary>A site and its story; days are counted from today.</summary>
internal sealed record DemoSite(
    string Key, string Name, string Kind, string Address, string Postcode, string Town, string Municipality, double Lat, double Lon, string Owner,
    string OwnerKind, int? Gfa, int? Plot, int Places, int? AvailableFrom, int? AvailableTo, string Tenure, bool Structural,
    [property: System.Text.Json.Serialization.JsonPropertyName("story_nl")] string Story,
    string PropertyDirector, string ProjectDirector, string CommunicationAdviser, int Registered, string Reaches, string Standing, IReadOnlyList<JsonElement> Steps);
