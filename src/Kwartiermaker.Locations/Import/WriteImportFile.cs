using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Sheets;

namespace Kwartiermaker.Locations.Import;

/// <summary>The files that go with an import: the template, and the rows that could not be registered with the reason beside them.</summary>
public sealed class WriteImportFileHandler(GetSiteImportHandler imports, Texts texts)
{
    /// <summary>Heading of the column with what is wrong; a next import passes over it.</summary>
    public const string FaultHeading = "fouten";

    private static readonly string[][] Examples =
    [
        [
            "Voormalig verzorgingshuis De Linde (voorbeeld)", "verzorgingshuis", "Lindelaan 12", "7651 AB", "Tubbergen", "Tubbergen", "52,4072", "6,7846",
            "Stichting Zorg aan de Linde", "stichting", "huur", "structureel", "2027-01-01", "2042-12-31", "6150", "18000", "400", "Verwijder deze regel.",
        ],
        ["Oude kazerne (voorbeeld)", "kazerne", "Kazernestraat 1", "", "Ede", "GM0228", "", "", "", "Rijk", "niet bekend", "tijdelijk", "2027-07-01", "", "", "", "",
            "Alleen naam, soort, adres, plaats en gemeente zijn verplicht."],
    ];

    public byte[] Template() => SheetWriter.Write("locaties", Columns().ToList(), Examples);

    /// <returns>Null when the file is not there (any more), or is somebody else's.</returns>
    public async Task<byte[]?> WrongRowsAsync(Guid importId, CancellationToken cancel)
    {
        if (await imports.HandleAsync(importId, cancel) is not { } import)
            return null;
        return SheetWriter.Write(
            "fouten",
            [.. Columns(), new SheetColumn(FaultHeading, typeof(string), 60)],
            import.With(RowVerdict.Wrong).Select(row => (object?[])
            [
                .. SiteColumns.All.Select(c => row.Row.Cells.GetValueOrDefault(c.Field)?.Text),
                string.Join(" ", row.Faults.Select(f => $"{f.Heading}: {texts.Of(f.Refusal)}")),
            ]));
    }

    /// <summary>All as text: what was typed comes back as it was typed.</summary>
    private static IEnumerable<SheetColumn> Columns() => SiteColumns.All.Select(c => new SheetColumn(c.Heading, typeof(string), Math.Max(14, c.Heading.Length + 4)));
}
