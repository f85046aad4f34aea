using Kwartiermaker.Capacity.Forecasting;

namespace Kwartiermaker.Cli.Forecast;

/// <summary>The series to forecast and those related to them.</summary>
/// <param name="Filled">How many periods were missing and were filled in.</param>
/// <param name="Cut">Series of which only what comes after a long gap is used.</param>
internal sealed record SeriesFiles(IReadOnlyList<TimeSeries> Targets, IReadOnlyList<TimeSeries> Related, int Filled, IReadOnlyList<string> Cut)
{
    /// <summary>Null, and said why, when the files cannot be used together.</summary>
    /// <param name="alone">Whether there may be one series only to forecast.</param>
    public static SeriesFiles? Read(Work work, FileInfo series, FileInfo? pool, bool alone)
    {
        var (targetFile, poolFile) = (new SeriesFile(work, series), pool is null ? null : new SeriesFile(work, pool));
        var (targets, related) = (targetFile.Read(), poolFile is null ? [] : poolFile.Read());
        if (targets is null || related is null)
            return null;
        var fault = alone && targets.Count > 1 ? "alone"
            : targets.Any(t => t.End != targets[0].End) ? "ends"
            : related.Any(r => r.First.Frequency != targets[0].First.Frequency) ? "pool-frequency" : null;
        if (fault is null)
            return new(targets, related, targetFile.Filled + (poolFile?.Filled ?? 0), [.. targetFile.Cut, .. poolFile?.Cut ?? []]);
        work.Say(work.Error, "cli.forecast.fault." + fault, (fault == "pool-frequency" ? pool : series)!.Name);
        return null;
    }

    /// <summary>What was made of the files that is not in them.</summary>
    public IEnumerable<string> Remarks(Work work)
    {
        if (Filled > 0)
            yield return work.Texts["cli.forecast.remark.filled", Filled];
        foreach (var name in Cut)
            yield return work.Texts["cli.forecast.remark.cut", name];
        foreach (var series in Targets.Where(t => t.Values.Distinct().Count() == 1))
            yield return work.Texts["cli.forecast.remark.constant", series.Name];
    }
}
