namespace Kwartiermaker.Common.Sheets;

/// <summary>A line of a file as it stands there, before anybody knows which one holds the headings.</summary>
/// <param name="Number">As the spreadsheet program shows it, from 1.</param>
/// <param name="Cells">By column, from 0; empty ones are left out.</param>
/// <param name="Hidden">Not shown by the spreadsheet program.</param>
internal sealed record SheetLine(int Number, SortedDictionary<int, SheetCell> Cells, bool Hidden = false);

/// <summary>A cell that holds more text than a spreadsheet program can (32,767 characters).</summary>
internal sealed class CellTooLongException(int row) : Exception("A cell holds more text than a spreadsheet program can.")
{
    public int Row => row;
}

/// <summary>All cells together hold more text than a list does: a small file can name one long text in every cell.</summary>
internal sealed class TooMuchTextException() : Exception("The cells hold more text than a list does.");

/// <summary>A quote that is not closed, so that whole rows are in one cell.</summary>
internal sealed class QuoteOpenException(int row) : Exception("A quote is not closed.")
{
    public int Row => row;
}

/// <summary>What is read of a file at most; beyond it nobody fills in a list by hand.</summary>
internal static class SheetLimits
{
    /// <summary>Columns further to the right are not looked at.</summary>
    public const int Columns = 200;

    /// <summary>Characters; the most that a cell of a spreadsheet program can hold.</summary>
    public const int CellLength = 32_767;

    /// <summary>Characters of all cells together.</summary>
    public const long Letters = 5_000_000;

    /// <summary>Of all parts of an XLSX file together, unpacked.</summary>
    public const long UnpackedBytes = 20L * 1024 * 1024;

    /// <summary>How many times larger than packed a part of over a megabyte may be.</summary>
    public const int PackingRatio = 100;

    /// <summary>Title lines that may stand above the headings.</summary>
    public const int LinesToHeadings = 20;

    /// <summary>The letters of a column: 0 is A, 26 is AA.</summary>
    public static string NameOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + NameOf(column % 26);
}
