using Kwartiermaker.Capacity.Planning;
using System.Globalization;

namespace Kwartiermaker.Cli.Plan;

/// <summary>Occupancy at the end of successive years.</summary>
internal sealed record Occupancy(int FirstYear, double[] Persons);

/// <summary>
/// CSV with a heading: a date (2015, 2015-12 or 2015-12-31) and a number of persons; further columns are for people. A year takes its
/// last row; a row of January counts for the end of the year before.
/// </summary>
internal static class OccupancyFile
{
    private const double MostPersons = 10_000_000;
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>Null, and said why, when the file cannot be used.</summary>
    public static Occupancy? Read(Work work, FileInfo file)
    {
        if (!file.Exists)
            return Refuse("cli.file.missing", file.Name);
        var byYear = new SortedDictionary<int, double>();
        var previous = DateOnly.MinValue;
        foreach (var (index, cells) in CsvTable.Read(file).Index().Skip(1))
        {
            if (cells.Length < 2 || !TryDate(cells[0], out var date))
                return Refuse("cli.plan.occupancy.date", file.Name, index + 1, cells.FirstOrDefault(""));
            if (!double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var persons) || !(persons is >= 1 and <= MostPersons))
                return Refuse("cli.plan.occupancy.persons", file.Name, index + 1, cells[1]);
            if (date <= previous)
                return Refuse("cli.plan.occupancy.order", file.Name, index + 1, cells[0]);
            (previous, byYear[date.Month == 1 ? date.Year - 1 : date.Year]) = (date, persons);
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
    private static bool TryDate(string cell, out DateOnly date)
    {
        var good = DateOnly.TryParseExact(cell, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        if (good && cell.Length == 4)
            date = new DateOnly(date.Year, 12, 31);
        else if (good && cell.Length == 7)
            date = date.AddMonths(1).AddDays(-1);
        return good;
    }
}
