using Kwartiermaker.Common;

namespace Kwartiermaker.Locations.Import;

/// <summary>Reads how far a location is, when its row says so; a row without a phase is of a new site.</summary>
internal static class RunningRowReader
{
    /// <summary>What stands for "no last day" in the lists that people keep, in Dutch and in English.</summary>
    private static readonly IReadOnlyList<string> Indefinite =
        ["onbepaald", "onbepaalde tijd", "voor onbepaalde tijd", "indefinite", "indefinitely", "for an indefinite period"];

    /// <returns>Null for a new site, and when the phase cannot be read.</returns>
    public static (RunningFacts? Running, IReadOnlyList<Refusal> Refusals) Read(ImportRow row, DateOnly today)
    {
        var cells = new RowCells(row);
        if (cells.Choice(nameof(RunningFacts.Phase), ImportWords.Phases) is not { } phase)
        {
            // Whoever mends the phase wants to mend the rest of the row at the same time.
            if (cells.IsUnread(nameof(RunningFacts.Phase)))
                _ = Facts(cells, default);
            else if (RunningFacts.Fields.FirstOrDefault(cells.IsFilled) is { } stray)
                cells.Tell(nameof(RunningFacts.Phase), "running.phase-needed", SiteColumns.HeadingOf(stray));
            return (null, cells.Refusals);
        }

        var running = Facts(cells, phase);
        // A location that rests is put to rest here, by who knows why.
        if (cells.Choice(SiteColumns.Standing, ImportWords.Standings) is { } standing && standing != Dossiers.Standing.Active)
            cells.Tell(SiteColumns.Standing, "running.rests", standing);
        var unread = cells.Refusals.Select(r => r.Field).ToHashSet();
        cells.Refusals.AddRange(running.Check(today).Where(r => !unread.Contains(r.Field)));
        return (running.AsStored(), cells.Refusals);
    }

    private static RunningFacts Facts(RowCells cells, Phase phase)
    {
        var (to, indefinite) = cells.DayOr(nameof(RunningFacts.To), Indefinite);
        return new(
            phase, cells.Day(nameof(RunningFacts.Since)), cells.Day(nameof(RunningFacts.BegunOn)), cells.Whole(nameof(RunningFacts.Places)),
            cells.Day(nameof(RunningFacts.SignedOn)), cells.Day(nameof(RunningFacts.From)), to, indefinite, cells.Whole(nameof(RunningFacts.NoticeMonths)),
            cells.Day(nameof(RunningFacts.OpenedOn)));
    }
}
