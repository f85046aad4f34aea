using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Cli;

/// <summary>
/// The numbers of one column of a file. Where a number can be read two ways (12.345), the others of its column decide: 12.5 shows that the
/// point is the decimal sign, 1.234.567 and 12,5 that it parts thousands, and so does 12.345 among whole numbers. A column that shows
/// nothing, or both, is refused with the row and both readings.
/// </summary>
/// <param name="kind"><see cref="NumberKind.Whole"/>, or <see cref="NumberKind.Real"/>.</param>
internal sealed partial class NumberColumn(NumberKind kind)
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    private readonly List<double> _values = [];
    private readonly List<(int Row, Refusal Refusal)> _faults = [];
    private readonly List<(int Index, int Row, string Text, Refusal Refusal)> _undecided = [];
    private bool _point;
    private bool _comma;

    /// <summary>The numbers in the order in which they came; not a number where one was refused.</summary>
    public IReadOnlyList<double> Values => _values;

    public void Add(int row, ReadOnlySpan<char> cell)
    {
        if (IsPlain(cell) && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain))
        {
            _point |= cell.Contains('.');
            Keep(row, plain, cell);
            return;
        }

        var text = cell.ToString();
        var read = TypedNumber.Read("", text, NumberKind.Real);
        if (Programs().Match(text) is { Success: true } written && (written.Groups["power"].Success || read is { Succeeded: false, Refusals: [{ Code: "number.decimals" }] }))
        {
            See(SignOf(text), isDecimal: true);
            Keep(row, AsDecimal(text), text);
        }
        else if (read.Succeeded)
        {
            See(SignOf(text), isDecimal: SignOf(text) is { } sign && text.Count(c => c == sign) == 1);
            Keep(row, (double)read.Value, text);
        }
        else if (read.Refusals[0].Code != "number.two-ways")
        {
            Refuse(row, read.Refusals[0]);
        }
        else
        {
            // Of whole numbers only those that end on three zeros have a second reading.
            if (kind == NumberKind.Whole && !text.EndsWith("000", StringComparison.Ordinal))
                See(SignOf(text), isDecimal: false);
            _undecided.Add((_values.Count, row, text, read.Refusals[0]));
            _values.Add(double.NaN);
        }
    }

    /// <summary>Why numbers cannot be read, by row; to be asked when all are there.</summary>
    public IReadOnlyList<(int Row, Refusal Refusal)> Faults()
    {
        foreach (var (index, row, text, refusal) in _undecided)
            if (_point == _comma)
                _faults.Add((row, refusal));
            else if ((SignOf(text) == '.') != _point)
                _values[index] = AsDecimal((string)refusal.Args[1]!);
            else
                _values[index] = AsDecimal((string)refusal.Args[2]!);
        _undecided.Clear();
        _faults.Sort((a, b) => a.Row.CompareTo(b.Row));
        return _faults;
    }

    private void Keep(int row, double value, ReadOnlySpan<char> text)
    {
        if (!double.IsFinite(value))
            Refuse(row, Refusal.Invalid("", "number.too-large", text.ToString()));
        else if (kind == NumberKind.Whole && value % 1 != 0)
            Refuse(row, Refusal.Invalid("", "number.not-whole", text.ToString()));
        else
            _values.Add(value);
    }

    private void Refuse(int row, Refusal refusal)
    {
        _faults.Add((row, refusal));
        _values.Add(double.NaN);
    }

    /// <summary>What a number that has one reading shows of the decimal sign of its column.</summary>
    private void See(char? sign, bool isDecimal)
    {
        _point |= sign is not null && (sign == '.') == isDecimal;
        _comma |= sign is not null && (sign == ',') == isDecimal;
    }

    /// <summary>As most programs write numbers, and without a second reading: digits, perhaps a point, and not three digits behind it unless it is 0.125.</summary>
    private static bool IsPlain(ReadOnlySpan<char> cell)
    {
        var digits = cell.StartsWith('-') ? cell[1..] : cell;
        if (digits.IsEmpty || digits.ContainsAnyExcept(DigitsAndPoint))
            return false;
        var (point, behind) = (digits.IndexOf('.'), digits.Length - 1 - digits.LastIndexOf('.'));
        return point < 0 || (point > 0 && point + 1 + behind == digits.Length && behind > 0 && (behind != 3 || digits[0] == '0'));
    }

    /// <summary>The last point or comma; null when there is none.</summary>
    private static char? SignOf(string text) => text.LastIndexOfAny(['.', ',']) is >= 0 and var at ? text[at] : null;

    private static double AsDecimal(string text) => double.Parse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>What programs write and people do not: 1e-05, and more decimals than fifteen.</summary>
    [GeneratedRegex("^[+-]?[0-9]+(?:[.,][0-9]+)?(?<power>[eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Programs();
}
