using Kwartiermaker.Capacity.Forecasting;
using Kwartiermaker.Capacity.Planning;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using System.Globalization;

namespace Kwartiermaker.Cli.Plan;

/// <summary>Occupancy at the end of successive years.</summary>
internal sealed record Occupancy(int FirstYear, double[] Persons);

/// <summary>
/// CSV with a column <c>date</c> (2015, 2015-12 or a day) and a column <c>persons</c>; further columns are for people. A year takes its
/// last row; a row of January counts for the end of the year before.
/// </summary>
internal static class OccupancyFile
{
    private const double MostPersons = 10_000_000;

    /// <summary>Null, and said why, when the file cannot be used.</summary>
    public static Occupancy? Read(Work work, FileInfo file)
    {
        if (work.RefuseMissing(file))
            return null;
        var lines = CsvTable.Read(file);
        var heading = lines.FirstOrDefault([]);
        if (work.Refuse(CsvTable.ColumnFaults(file, heading, "date", "persons")))
            return null;
        var (dateAt, personsAt) = (Array.IndexOf(heading, "date"), Array.IndexOf(heading, "persons"));
        var column = new NumberColumn(NumberKind.Whole);
        foreach (var (index, cells) in lines.Index().Skip(1))
        {
            if (cells.Length != heading.Length)
                return Refuse("cli.file.columns", file.Name, index + 1, string.Join(',', cells));
            column.Add(index + 1, cells[personsAt]);
        }

        if (work.Refuse([.. column.Faults().Take(1).Select(f => new FileFault(file, f.Row, f.Refusal))]))
            return null;
        var byYear = new SortedDictionary<int, double>();
        var previous = DateOnly.MinValue;
        foreach (var (index, cells) in lines.Index().Skip(1))
        {
            var (date, persons) = (Date(cells[dateAt]), column.Values[index - 1]);
            if (!date.Succeeded)
                return date.Refusals[0].Code == "day.unreadable"
                    ? Refuse("cli.plan.occupancy.date", file.Name, index + 1, cells[dateAt]) : Refuse("cli.file.cell", file.Name, index + 1, work.Texts.Of(date.Refusals[0]));
            if (persons is < 1 or > MostPersons)
                return Refuse("cli.plan.occupancy.persons", file.Name, index + 1, cells[personsAt]);
            if (date.Value <= previous)
                return Refuse("cli.plan.occupancy.order", file.Name, index + 1, cells[dateAt]);
            (previous, byYear[date.Value.Month == 1 ? date.Value.Year - 1 : date.Value.Year]) = (date.Value, persons);
        }

        if (byYear.Count <= OccupancyReplay.KnownYears)
            return Refuse("cli.plan.occupancy.short", file.Name, byYear.Count, OccupancyReplay.KnownYears + 1);
        var (first, last) = (byYear.Keys.First(), byYear.Keys.Last());
        foreach (var year in Enumerable.Range(first, last - first + 1).Where(y => !byYear.ContainsKey(y)))
            return Refuse("cli.plan.occupancy.gap", file.Name, year.ToString(CultureInfo.InvariantCulture));
        return new(first, [.. byYear.Values]);

        Occupancy? Refuse(string key, params object[] values)
        {
            work.Say(work.Error, key, values);
            return null;
        }
    }

    /// <summary>A year alone is its last day, a month alone its last.</summary>
    private static Result<DateOnly> Date(string cell) =>
        Period.TryParse(cell, out var period) && period.Frequency is Frequency.Yearly or Frequency.Monthly ? LastDay(period) : TypedDay.Read("date", cell);

    private static DateOnly LastDay(Period period) =>
        period.Frequency == Frequency.Yearly ? new(period.Number, 12, 31) : new DateOnly(period.Number / 12, period.Number % 12 + 1, 1).AddMonths(1).AddDays(-1);
}
