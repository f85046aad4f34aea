using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Sheets;

namespace Kwartiermaker.Locations.Import;

/// <summary>The cells of a row as text, numbers, days and choices; what cannot be read is told at its column, and is empty.</summary>
internal sealed class RowCells(ImportRow row)
{
    public List<Refusal> Refusals { get; } = [];

    /// <summary>Whether something stands there, readable or not.</summary>
    public bool IsFilled(string field) => row.Cells.ContainsKey(field);

    public bool IsUnread(string field) => Refusals.Any(r => r.Field == field);

    public void Tell(string field, string code, params object?[] args) => Refusals.Add(Refusal.Invalid(field, code, args));

    public string? Text(string field) => Cell(field) switch
    {
        null => null,
        // What looks like 1-2 becomes a day when it is typed in a spreadsheet: the house number or the name is gone.
        { Kind: CellKind.Day } day => Told(field, "site-import.became-a-day", day.Text)?.Text,
        var cell => cell.Text,
    };

    public T? Choice<T>(string field, IReadOnlyList<ImportWord<T>> words, bool required = false)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            if (required && !IsUnread(field))
                Tell(field, "required");
            return null;
        }

        if (words.FirstOrDefault(w => w.Is(text)) is { } word)
            return word.Value;
        Tell(field, "site-import.not-a-choice", text, string.Join(", ", words.Select(w => w.Dutch)));
        return null;
    }

    public int? Whole(string field)
    {
        if (Text(field) is not { } text || Take(TypedNumber.Read(field, text, NumberKind.Whole)) is not { } number)
            return null;
        if (number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Tell(field, "number.too-large", text);
        return null;
    }

    public double? Degrees(string field) => Text(field) is { } text ? (double?)Take(TypedNumber.Read(field, text, NumberKind.Degrees)) : null;

    public DateOnly? Day(string field) => Cell(field) is { } cell ? Take(TypedDay.Read(field, cell.Text)) : null;

    /// <summary>A day, or one of these words in its place.</summary>
    public (DateOnly? Day, bool IsWord) DayOr(string field, IReadOnlyList<string> words) =>
        Cell(field) is { Kind: CellKind.Text } cell && words.Contains(cell.Text, StringComparer.OrdinalIgnoreCase) ? (null, true) : (Day(field), false);

    private SheetCell? Cell(string field) => row.Cells.GetValueOrDefault(field) switch
    {
        null => null,
        _ when IsUnread(field) => null,
        { Kind: CellKind.Error } cell => Told(field, "site-import.error-cell", cell.Text),
        { Kind: CellKind.NoValue } => Told(field, "site-import.not-calculated"),
        { Kind: CellKind.Merged } cell => Told(field, "site-import.merged", cell.Text),
        var cell => cell.Text.Filled() is { } text ? cell with { Text = text } : null,
    };

    private SheetCell? Told(string field, string code, params object?[] args)
    {
        Tell(field, code, args);
        return null;
    }

    private T? Take<T>(Result<T> read)
        where T : struct
    {
        if (read.Succeeded)
            return read.Value;
        Refusals.AddRange(read.Refusals);
        return null;
    }
}
