using Kwartiermaker.Matching.Solver;
using System.Globalization;

namespace Kwartiermaker.Cli.Match;

/// <summary>A problem with the names of its cases and places.</summary>
internal sealed record Instance(PlacementProblem Problem, string[] Cases, string[] Places);

/// <summary>What is wrong in a file.</summary>
/// <param name="Row">From 1, the heading included.</param>
internal sealed record FileFault(string Code, string File, int Row, string Value);

/// <summary>How the files are read.</summary>
/// <param name="SumDimensions">Whether the columns are added up to one kind of capacity.</param>
/// <param name="CapacityFactor">Capacities are multiplied by it and rounded down.</param>
/// <param name="Reward">Counted for placing at all, on top of the fit.</param>
internal sealed record ReadingChoices(bool SumDimensions, decimal CapacityFactor, PlacementReward Reward);

/// <summary>
/// Three files with commas and a heading. Cases: name, one column per dimension, and if need be <c>reward</c> and <c>waiting_days</c>.
/// Places: name, one column per dimension. Pairs: case, place, one column per term of the fit.
/// </summary>
internal sealed class InstanceFiles(ReadingChoices choices)
{
    private const int MostFaults = 20;

    /// <summary>A hundred years: more is a date or a mistake.</summary>
    private const int MostDays = 36_525;
    private const string RewardColumn = "reward";
    private const string WaitingColumn = "waiting_days";

    private readonly List<FileFault> faults = [];

    public IReadOnlyList<FileFault> Faults => faults;

    /// <summary>Null when there is a fault.</summary>
    public Instance? Read(FileInfo cases, FileInfo places, FileInfo pairs)
    {
        var (caseHeading, caseRows) = Table(cases);
        var (placeHeading, placeRows) = Table(places);
        var reward = Array.IndexOf(caseHeading, RewardColumn);
        var waiting = Array.IndexOf(caseHeading, WaitingColumn);
        var columns = Enumerable.Range(1, Math.Max(0, caseHeading.Length - 1)).Where(c => c != reward && c != waiting).ToArray();
        if (faults.Count == 0 && waiting < 0 && choices.Reward.PerWaitingDay != 0)
            Fault("no-column", cases, 1, WaitingColumn);
        if (faults.Count == 0 && (columns.Length is < 1 or > 3 || placeHeading.Length != columns.Length + 1))
            faults.Add(new("columns", places.Name, 1, string.Join(',', placeHeading)));
        if (faults.Count > 0)
            return null;
        var caseOf = Names(cases, caseRows);
        var placeOf = Names(places, placeRows);
        var size = Numbers(cases, caseRows, columns, 1);
        var capacity = Numbers(places, placeRows, [.. Enumerable.Range(1, columns.Length)], choices.CapacityFactor);
        var dimensions = choices.SumDimensions ? 1 : columns.Length;
        var rewards = caseRows.Select((row, i) =>
            choices.Reward.Of(Persons(size, i, dimensions), waiting < 0 ? 0 : Days(cases, i, row[waiting])) + (reward < 0 ? 0 : Number(cases, i, row[reward]))).ToArray();
        var (pairCase, pairPlace, terms, term) = Pairs(pairs, caseOf, placeOf);
        if (faults.Count > 0)
            return null;
        var problem = new PlacementProblem(dimensions, size, rewards, capacity, pairCase, pairPlace, terms, term);
        foreach (var fault in ProblemCheck.Faults(problem, MostFaults))
            faults.Add(new(fault.Code, (fault.Part switch { ProblemPart.Cases => cases, ProblemPart.Places => places, _ => pairs }).Name, fault.Index + 2, ""));
        return faults.Count > 0 ? null : new(problem, [.. caseRows.Select(r => r[0])], [.. placeRows.Select(r => r[0])]);
    }

    /// <summary>The group of each case, from a file with case and group; null for a case that is not in it, and altogether when there is a fault.</summary>
    public string?[]? ReadGroups(FileInfo file, string[] cases)
    {
        var (heading, rows) = Table(file);
        if (faults.Count == 0 && heading.Length != 2)
            Fault("columns", file, 1, string.Join(',', heading));
        if (faults.Count > 0)
            return null;
        var caseOf = cases.Index().ToDictionary(c => c.Item, c => c.Index);
        _ = Names(file, rows);
        var groups = new string?[cases.Length];
        foreach (var (k, row) in rows.Index())
            if (caseOf.TryGetValue(row[0], out var i))
                groups[i] = row[1].Length > 0 ? row[1] : null;
            else
                Fault("unknown-case", file, k + 2, row[0]);
        return faults.Count > 0 ? null : groups;
    }

    private static double Persons(int[] size, int @case, int dimensions) => size.AsSpan(@case * dimensions, dimensions).ToArray().Sum(s => (double)s);

    private int Days(FileInfo file, int row, string cell)
    {
        if (Whole(file, row, cell) is >= 0 and <= MostDays and var days)
            return (int)days;
        Fault("waiting", file, row + 2, cell);
        return 0;
    }

    private (string[] Heading, List<string[]> Rows) Table(FileInfo file)
    {
        var lines = CsvTable.Read(file);
        if (lines.Count == 0)
            Fault("empty", file, 1, "");
        foreach (var (row, number) in lines.Select((row, i) => (row, i + 1)))
            if (row.Length != lines[0].Length)
                Fault("columns", file, number, string.Join(',', row));
        return lines.Count == 0 ? ([], []) : (lines[0], lines[1..]);
    }

    private Dictionary<string, int> Names(FileInfo file, List<string[]> rows)
    {
        var names = new Dictionary<string, int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            if (!names.TryAdd(rows[i][0], i))
                Fault("twice", file, i + 2, rows[i][0]);
        return names;
    }

    private int[] Numbers(FileInfo file, List<string[]> rows, int[] columns, decimal factor)
    {
        var numbers = new List<int>(rows.Count * columns.Length);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = columns.Select(c => Whole(file, i, rows[i][c])).ToList();
            numbers.AddRange((choices.SumDimensions ? [row.Sum()] : row).Select(n => (int)Math.Clamp(Math.Floor(n * factor), -1, int.MaxValue)));
        }

        return [.. numbers];
    }

    private long Whole(FileInfo file, int row, string cell)
    {
        if (int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault("number", file, row + 2, cell);
        return 0;
    }

    private double Number(FileInfo file, int row, ReadOnlySpan<char> cell)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault("number", file, row + 2, cell.ToString());
        return 0;
    }

    /// <summary>Millions of rows: read without making a string of every cell, so that no cell may hold a comma.</summary>
    private (int[] Case, int[] Place, string[] Terms, double[] Term) Pairs(FileInfo file, Dictionary<string, int> caseOf, Dictionary<string, int> placeOf)
    {
        var (cases, places) = (caseOf.GetAlternateLookup<ReadOnlySpan<char>>(), placeOf.GetAlternateLookup<ReadOnlySpan<char>>());
        var (pairCase, pairPlace, term) = (new List<int>(), new List<int>(), new List<double>());
        using var text = file.OpenText();
        var terms = text.ReadLine()?.Split(',').Skip(2).ToArray() ?? [];
        if (terms.Length == 0)
            Fault("columns", file, 1, "");
        for (var row = 0; terms.Length > 0 && text.ReadLine() is { } line; row++)
        {
            if (line.Length == 0 && text.Peek() < 0)
                break;
            var column = 0;
            foreach (var range in line.AsSpan().Split(','))
            {
                var cell = line.AsSpan()[range].Trim().Trim('"');
                if (column == 0)
                    pairCase.Add(Find(cases, "unknown-case", file, row, cell));
                else if (column == 1)
                    pairPlace.Add(Find(places, "unknown-place", file, row, cell));
                else if (column < terms.Length + 2)
                    term.Add(Number(file, row, cell));
                column++;
            }

            if (column == terms.Length + 2)
                continue;
            Fault("columns", file, row + 2, line);
            break;
        }

        return ([.. pairCase], [.. pairPlace], terms, [.. term]);
    }

    private int Find(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> names, string code, FileInfo file, int row, ReadOnlySpan<char> name)
    {
        if (names.TryGetValue(name, out var found))
            return found;
        Fault(code, file, row + 2, name.ToString());
        return -1;
    }

    private void Fault(string code, FileInfo file, int row, string value)
    {
        if (faults.Count < MostFaults)
            faults.Add(new(code, file.Name, row, value));
    }
}
