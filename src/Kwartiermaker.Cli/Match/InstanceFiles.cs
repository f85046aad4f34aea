using Kwartiermaker.Common.Checks;
using Kwartiermaker.Matching.Solver;
using System.Globalization;

namespace Kwartiermaker.Cli.Match;

/// <summary>A problem with the names of its cases and places.</summary>
internal sealed record Instance(PlacementProblem Problem, string[] Cases, string[] Places);

/// <summary>How the files are read.</summary>
/// <param name="SumDimensions">Whether the columns are added up to one kind of capacity.</param>
/// <param name="CapacityFactor">Capacities are multiplied by it and rounded down.</param>
/// <param name="Reward">Counted for placing at all, on top of the fit.</param>
internal sealed record ReadingChoices(bool SumDimensions, decimal CapacityFactor, PlacementReward Reward);

/// <summary>
/// Three files with a heading, in which columns are found by name. Cases: <c>case</c>, one column per kind of capacity, and if need be
/// <c>reward</c> and <c>waiting_days</c>. Places: <c>place</c>, and a column of the same name, or with <c>capacity_</c> before it, for each
/// of those kinds. Pairs: <c>case</c>, <c>place</c>, one column per term of the fit.
/// </summary>
internal sealed class InstanceFiles(ReadingChoices choices)
{
    private const int MostFaults = 20;

    /// <summary>A hundred years: more is a date or a mistake.</summary>
    private const int MostDays = 36_525;
    private const string CaseColumn = "case";
    private const string PlaceColumn = "place";
    private const string GroupColumn = "group";
    private const string RewardColumn = "reward";
    private const string WaitingColumn = "waiting_days";
    private const string CapacityPrefix = "capacity_";

    private readonly List<FileFault> faults = [];

    public IReadOnlyList<FileFault> Faults => faults;

    /// <summary>Null when there is a fault.</summary>
    public Instance? Read(FileInfo cases, FileInfo places, FileInfo pairs)
    {
        var (caseHeading, caseRows) = Table(cases, [CaseColumn, .. choices.Reward.PerWaitingDay != 0 ? new[] { WaitingColumn } : []]);
        var (placeHeading, placeRows) = Table(places, [PlaceColumn]);
        string[] kinds = [.. caseHeading.Except([CaseColumn, RewardColumn, WaitingColumn])];
        if (faults.Count == 0 && kinds.Length is < 1 or > 3)
            Fault("cli.match.fault.kinds", cases, 1, string.Join(", ", kinds));
        var capacityColumns = faults.Count == 0 ? CapacityColumns(places, placeHeading, kinds) : [];
        if (faults.Count > 0)
            return null;
        string[] caseNames = [.. caseRows.Select(r => r[Array.IndexOf(caseHeading, CaseColumn)])];
        string[] placeNames = [.. placeRows.Select(r => r[Array.IndexOf(placeHeading, PlaceColumn)])];
        var (caseOf, placeOf) = (Numbered(cases, caseNames), Numbered(places, placeNames));
        var size = Sizes(cases, caseRows, [.. kinds.Select(k => Array.IndexOf(caseHeading, k))], 1);
        var capacity = Sizes(places, placeRows, capacityColumns, choices.CapacityFactor);
        var dimensions = choices.SumDimensions ? 1 : kinds.Length;
        var (given, days) = (Column(cases, caseHeading, caseRows, RewardColumn, NumberKind.Real), Column(cases, caseHeading, caseRows, WaitingColumn, NumberKind.Whole));
        foreach (var (i, _) in days.Index().Where(d => d.Item is < 0 or > MostDays))
            Fault("cli.match.fault.waiting", cases, i + 2, caseRows[i][Array.IndexOf(caseHeading, WaitingColumn)]);
        var (pairCase, pairPlace, terms, term) = Pairs(pairs, caseOf, placeOf);
        if (faults.Count > 0)
            return null;
        double[] rewards = [.. caseRows.Select((_, i) => choices.Reward.Of(Persons(size, i, dimensions), (int)days[i]) + given[i])];
        var problem = new PlacementProblem(dimensions, size, rewards, capacity, pairCase, pairPlace, terms, term);
        foreach (var fault in ProblemCheck.Faults(problem, MostFaults))
            Fault(
                "cli.match.fault." + fault.Code, fault.Part switch { ProblemPart.Cases => cases, ProblemPart.Places => places, _ => pairs }, fault.Index + 2,
                fault.Value.ToString("#,0.###", CultureInfo.CurrentCulture));
        return faults.Count > 0 ? null : new(problem, caseNames, placeNames);
    }

    /// <summary>The group of each case, from a file with case and group; null for a case that is not in it, and altogether when there is a fault.</summary>
    public string?[]? ReadGroups(FileInfo file, string[] cases)
    {
        var (heading, rows) = Table(file, [CaseColumn, GroupColumn]);
        if (faults.Count > 0)
            return null;
        var caseOf = cases.Index().ToDictionary(c => c.Item, c => c.Index);
        var (named, grouped) = (Array.IndexOf(heading, CaseColumn), Array.IndexOf(heading, GroupColumn));
        _ = Numbered(file, [.. rows.Select(r => r[named])]);
        var groups = new string?[cases.Length];
        foreach (var (k, row) in rows.Index())
            if (caseOf.TryGetValue(row[named], out var i))
                groups[i] = row[grouped].Length > 0 ? row[grouped] : null;
            else
                Fault("cli.match.fault.unknown-case", file, k + 2, row[named]);
        return faults.Count > 0 ? null : groups;
    }

    private static double Persons(int[] size, int @case, int dimensions) => size.AsSpan(@case * dimensions, dimensions).ToArray().Sum(s => (double)s);

    private (string[] Heading, List<string[]> Rows) Table(FileInfo file, string[] needed)
    {
        var lines = CsvTable.Read(file);
        if (lines.Count == 0)
        {
            Fault("cli.match.fault.empty", file, 1, "");
            return ([], []);
        }

        faults.AddRange(CsvTable.ColumnFaults(file, lines[0], needed));
        foreach (var (row, number) in lines.Select((row, i) => (row, i + 1)))
            if (row.Length != lines[0].Length)
                Fault("cli.file.columns", file, number, string.Join(',', row));
        return (lines[0], lines[1..]);
    }

    /// <summary>Where the places have each kind of capacity of the cases.</summary>
    private int[] CapacityColumns(FileInfo places, string[] heading, string[] kinds)
    {
        var kindOf = heading
            .Select(name => kinds.Contains(name) ? name : name.StartsWith(CapacityPrefix, StringComparison.Ordinal) ? name[CapacityPrefix.Length..] : null).ToArray();
        foreach (var unknown in heading.Where((name, c) => name != PlaceColumn && !kinds.Contains(kindOf[c])))
            Fault("cli.match.fault.unknown-column", places, 1, unknown);
        faults.AddRange(CsvTable.ColumnFaults(places, [.. kindOf.OfType<string>()], kinds));
        return [.. kinds.Select(k => Array.IndexOf(kindOf, k))];
    }

    private Dictionary<string, int> Numbered(FileInfo file, string[] names)
    {
        var numbers = new Dictionary<string, int>(names.Length);
        foreach (var (i, name) in names.Index())
            if (!numbers.TryAdd(name, i))
                Fault("cli.match.fault.twice", file, i + 2, name);
        return numbers;
    }

    /// <summary>By row and kind of capacity.</summary>
    private int[] Sizes(FileInfo file, List<string[]> rows, int[] columns, decimal factor)
    {
        var numbers = columns.Select(c => Column(file, rows, c, NumberKind.Whole)).ToList();
        return [.. rows.SelectMany((_, i) => choices.SumDimensions ? [numbers.Sum(n => n[i])] : numbers.Select(n => n[i])).Select(n => Times(n, factor))];
    }

    /// <summary>Rounded down; a number that was refused is 0.</summary>
    private static int Times(double number, decimal factor) => Math.Abs(number) <= 3.0 * int.MaxValue ? int.CreateSaturating(Math.Floor((decimal)number * factor)) : 0;

    /// <summary>Zeros where there is no such column.</summary>
    private IReadOnlyList<double> Column(FileInfo file, string[] heading, List<string[]> rows, string name, NumberKind kind) =>
        Array.IndexOf(heading, name) is >= 0 and var column ? Column(file, rows, column, kind) : new double[rows.Count];

    private IReadOnlyList<double> Column(FileInfo file, List<string[]> rows, int column, NumberKind kind)
    {
        var numbers = new NumberColumn(kind);
        for (var i = 0; i < rows.Count; i++)
            numbers.Add(i + 2, rows[i][column]);
        var values = Checked(file, numbers);
        foreach (var (i, _) in values.Index().Where(v => kind == NumberKind.Whole && Math.Abs(v.Item) > int.MaxValue))
            Fault("cli.match.fault.number", file, i + 2, rows[i][column]);
        return values;
    }

    private IReadOnlyList<double> Checked(FileInfo file, NumberColumn numbers)
    {
        foreach (var (row, refusal) in numbers.Faults().Take(MostFaults - faults.Count))
            faults.Add(new(file, row, refusal));
        return numbers.Values;
    }

    /// <summary>Millions of rows: read without making a string of every cell, so that no cell may hold a comma.</summary>
    private (int[] Case, int[] Place, string[] Terms, double[] Term) Pairs(FileInfo file, Dictionary<string, int> caseOf, Dictionary<string, int> placeOf)
    {
        using var text = file.OpenText();
        if (text.ReadLine() is not { Length: > 0 } first)
        {
            Fault("cli.match.fault.empty", file, 1, "");
            return ([], [], [], []);
        }

        var separator = CsvTable.Separator(first);
        string[] heading = [.. first.Split(separator).Select(n => n.Trim().Trim('"'))];
        faults.AddRange(CsvTable.ColumnFaults(file, heading, CaseColumn, PlaceColumn));
        string[] terms = [.. heading.Except([CaseColumn, PlaceColumn])];
        if (terms.Length == 0)
            Fault("cli.file.columns", file, 1, first);
        if (faults.Count > 0)
            return ([], [], [], []);
        var (cases, places) = (caseOf.GetAlternateLookup<ReadOnlySpan<char>>(), placeOf.GetAlternateLookup<ReadOnlySpan<char>>());
        var (pairCase, pairPlace, numbers) = (new List<int>(), new List<int>(), terms.Select(_ => new NumberColumn(NumberKind.Real)).ToArray());
        var termOf = heading.Select(name => Array.IndexOf(terms, name)).ToArray();
        for (var row = 2; text.ReadLine() is { } line; row++)
        {
            if (line.Length == 0 && text.Peek() < 0)
                break;
            if (line.AsSpan().Count(separator) != heading.Length - 1)
            {
                Fault("cli.file.columns", file, row, line);
                break;
            }

            var column = 0;
            foreach (var range in line.AsSpan().Split(separator))
            {
                var cell = line.AsSpan()[range].Trim().Trim('"');
                if (termOf[column] is >= 0 and var term)
                    numbers[term].Add(row, cell);
                else if (heading[column] == CaseColumn)
                    pairCase.Add(Find(cases, "cli.match.fault.unknown-case", file, row, cell));
                else
                    pairPlace.Add(Find(places, "cli.match.fault.unknown-place", file, row, cell));
                column++;
            }
        }

        var fit = new double[numbers[0].Values.Count * terms.Length];
        foreach (var (t, number) in numbers.Index())
            foreach (var (p, value) in Checked(file, number).Index())
                fit[p * terms.Length + t] = value;
        return ([.. pairCase], [.. pairPlace], terms, fit);
    }

    private int Find(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> names, string key, FileInfo file, int row, ReadOnlySpan<char> name)
    {
        if (names.TryGetValue(name, out var found))
            return found;
        Fault(key, file, row, name.ToString());
        return -1;
    }

    private void Fault(string key, FileInfo file, int row, string value)
    {
        if (faults.Count < MostFaults)
            faults.Add(new(key, file.Name, row, value));
    }
}
