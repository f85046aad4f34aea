using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Locations.Screening;

/// <summary>The outcome of a criterion as a sentence, with the measured value and the norm in their unit.</summary>
public static class ScreeningText
{
    public static string Sentence(Texts texts, ScreenedRow row)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(row);
        if (row.Verdict == Verdict.Unknown)
            return texts["word.screening.not-known", row.Text.Question];
        if (row.Assumed)
            return texts["word.screening.assumed", row.Text.Question];
        var sentence = row.Verdict == Verdict.Meets ? row.Text.Fits : row.Text.Fails;
        var (value, norm) = (Value(texts, row), row.Norm is { } number ? Amount(texts, row.Measure, number) : null);
        // A sentence about a number that nobody measured, or that another verdict than the norm's contradicts, would not be true.
        var untrue = (sentence.Contains("{value}", StringComparison.Ordinal) && value is null)
            || (sentence.Contains("{norm}", StringComparison.Ordinal) && norm is null)
            || (row.ByNorm != Verdict.Unknown && row.ByNorm != row.Verdict);
        // Nor is the sentence of what fails true of what is partly so.
        if (untrue || row.Verdict == Verdict.Partly)
            sentence = texts["word.screening.judged", row.Text.Question, row.Verdict];
        else
            sentence = sentence.Replace("{value}", value, StringComparison.Ordinal).Replace("{norm}", norm, StringComparison.Ordinal);
        return sentence;
    }

    public static string? Value(Texts texts, ScreenedRow row)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(row);
        return row.Measured is { } measured ? Amount(texts, row.Measure, measured) : row.OpenEnded ? texts["word.screening.endless"] : null;
    }

    public static string Amount(Texts texts, SiteMeasure? measure, decimal number)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return measure is { } known ? texts["word.measure." + known, number] : texts.Show(number);
    }
}
