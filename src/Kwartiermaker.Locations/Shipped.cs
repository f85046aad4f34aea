using System.Globalization;
using CsvHelper;

namespace Kwartiermaker.Locations;

/// <summary>The CSV files of <c>data/locations</c>, embedded in this assembly.</summary>
internal static class Shipped
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var text = typeof(Shipped).Assembly.GetManifestResourceStream("locations/" + file)
            ?? throw new InvalidOperationException($"data/locations/{file} is not embedded.");
        using var csv = new CsvReader(new StreamReader(text), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c) ?? "");
    }
}
