using Kwartiermaker.Capacity.Forecasting;
using System.CommandLine;
using System.Globalization;

namespace Kwartiermaker.Cli.Forecast;

/// <summary>The series to forecast and those related to them.</summary>
/// <param name="Filled">How many periods were missing and were filled in.</param>
/// <param name="Cut">Series of which only what comes after a long gap is used.</param>
/// <param name="Break">From here on the series are counted otherwise; null when they are not.</param>
/// <param name="Spliced">Series of which what lies before the break was multiplied by a factor.</param>
internal sealed record SeriesFiles(
    IReadOnlyList<TimeSeries> Targets, IReadOnlyList<TimeSeries> Related, int Filled, IReadOnlyList<string> Cut, Period? Break, IReadOnlyList<(string Name, double Factor)> Spliced)
{
    /// <summary>Null, and said why, when the files cannot be used together.</summary>
    /// <param name="alone">Whether there may be one series only to forecast.</param>
    /// <param name="since">The period from which the series are counted otherwise.</param>
    public static SeriesFiles? Read(Work work, FileInfo series, FileInfo? pool, bool alone, Period? since)
    {
        var (targetFile, poolFile) = (new SeriesFile(work, series), pool is null ? null : new SeriesFile(work, pool));
        var (targets, related) = (targetFile.Read(), poolFile is null ? [] : poolFile.Read());
        if (targets is null || related is null)
            return null;
        var fault = alone && targets.Count > 1 ? "alone"
            : targets.Any(t => t.End != targets[0].End) ? "ends"
            : related.Any(r => r.First.Frequency != targets[0].First.Frequency) ? "pool-frequency"
            : since is { } at && (at.Frequency != targets[0].First.Frequency || !targets.Any(t => t.HasYearAround(at))) ? "break" : null;
        if (fault is null)
        {
            var (level, levelRelated) = (Level(targets, since), Level(related, since));
            return new(
                [.. level.Select(s => s.Series)], [.. levelRelated.Select(s => s.Series)], targetFile.Filled + (poolFile?.Filled ?? 0), [.. targetFile.Cut, .. poolFile?.Cut ?? []],
                since, [.. level.Concat(levelRelated).Where(s => s.Factor != 1).Select(s => (s.Series.Name, s.Factor))]);
        }

        work.Say(work.Error, "cli.forecast.fault." + fault, fault == "break" ? since : (fault == "pool-frequency" ? pool : series)!.Name);
        return null;
    }

    /// <summary>The option by which a break is named.</summary>
    public static Option<string?> BreakOption() => new("--break") { Description = "Periode vanaf welke anders wordt geteld; wat ervoor ligt wordt op die hoogte gebracht." };

    /// <summary>The break that was asked for. False, and said why, when it is no period.</summary>
    public static bool TryBreak(Work work, string? text, out Period? since)
    {
        since = text is not null && Period.TryParse(text, out var period) ? period : null;
        if (text is null || since is not null)
            return true;
        work.Say(work.Error, "cli.forecast.fault.break", text);
        return false;
    }

    /// <summary>What was made of the files that is not in them.</summary>
    public IEnumerable<string> Remarks(Work work)
    {
        if (Filled > 0)
            yield return work.Texts["cli.forecast.remark.filled", Filled];
        foreach (var name in Cut)
            yield return work.Texts["cli.forecast.remark.cut", name];
        foreach (var (name, factor) in Spliced)
            yield return work.Texts["cli.forecast.remark.spliced", name, Break, factor.ToString("0.000", CultureInfo.CurrentCulture)];
        foreach (var series in Targets.Concat(Related).Where(s => Break is not null && Spliced.All(done => done.Name != s.Name)))
            yield return work.Texts["cli.forecast.remark.not-spliced", series.Name, Break];
        foreach (var series in Targets.Where(t => t.Values.Distinct().Count() == 1))
            yield return work.Texts["cli.forecast.remark.constant", series.Name];
        foreach (var series in Targets.Where(t => t.EndsWithAStepNeverSeen))
            yield return work.Texts["cli.forecast.remark.step", series.Name];
    }

    private static IReadOnlyList<(TimeSeries Series, double Factor)> Level(IReadOnlyList<TimeSeries> series, Period? since) =>
        [.. series.Select(s => since is { } at ? s.Spliced(at) : (s, 1))];
}
