using CsvHelper;
using System.Globalization;
using System.Reflection;

namespace Kwartiermaker.Common.Setup;

/// <summary>A CSV file of the folder <c>data</c>, embedded in the assembly of the module that ships it.</summary>
public static class ShippedFile
{
    /// <param name="file">For example <c>locations/criteria.csv</c>.</param>
    public static TextReader Read(Assembly assembly, string file)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new StreamReader(assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"data/{file} is not embedded."));
    }

    /// <summary>Its rows by the names of its columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(Assembly assembly, string file)
    {
        using var csv = new CsvReader(Read(assembly, file), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c) ?? "");
    }
}
