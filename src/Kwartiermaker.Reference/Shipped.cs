using System.Globalization;
using CsvHelper;

namespace Kwartiermaker.Reference;

/// <summary>The CSV files of <c>data/reference</c>, embedded in this assembly.</summary>
internal static class Shipped
{
    public static TextReader Read(string file) =>
        new StreamReader(typeof(Shipped).Assembly.GetManifestResourceStream("reference/" + file)
            ?? throw new InvalidOperationException($"data/reference/{file} is not embedded."));

    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        using var csv = new CsvReader(Read(file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c) ?? "");
    }
}
