using System.Globalization;
using CsvHelper;

namespace Kwartiermaker.Locations;

/// <summary>The CSV files of <c>data/locations</c>, embedded in this assembly.</summary>
internal static class ShippedLocationData
{
    public static TextReader Read(string file) =>
        new StreamReader(typeof(ShippedLocationData).Assembly.GetManifestResourceStream("locations/" + file)
            ?? throw new InvalidOperationException($"data/locations/{file} is not embedded."));

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var csv = new CsvReader(Read(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c) ?? "");
    }
}
