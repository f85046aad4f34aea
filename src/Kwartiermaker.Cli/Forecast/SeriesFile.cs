using Kwartiermaker.Capacity.Forecasting;
using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Cli.Forecast;

/// <summary>
/// A file with commas and a heading: <c>period,value</c>, or <c>series,period,value</c>. Periods ascend within a series and are of one
/// frequency. A few periods that are missing or empty are filled in along a straight line; after more, the series begins anew. Other faults
/// are said.
/// </summary>
internal sealed class SeriesFile(Work work, FileInfo file)
{
    private const int MostFaults = 20;
    private const int LongestGap = 6;
    private const int FewestValues = 3;
    public const double Largest = 1e9;

    private readonly HashSet<string> cut = [];
    private int faults;

    /// <summary>How many periods were filled in.</summary>
    public int Filled { get; private set; }

    /// <summary>Series of which only what comes after a long gap is used.</summary>
    public IReadOnlyCollection<string> Cut => cut;

    /// <summary>Null, and said why, when the file cannot be used.</summary>
    public IReadOnlyList<TimeSeries>? Read()
    {
        if (work.RefuseMissing(file))
            return null;
        var lines = CsvTable.Read(file);
        if (lines is not [["period", "value"] or ["series", "period", "value"], ..])
            Fault("cli.forecast.fault.heading", 1, string.Join(',', lines.FirstOrDefault([])));
        else if (lines.Count == 1)
            Fault("cli.forecast.fault.empty", 1, "");
        if (faults > 0)
            return null;
        var values = Numbers(lines);
        var named = new Dictionary<string, List<(Period Period, double Value)>>();
        for (var i = 1; i < lines.Count && faults < MostFaults; i++)
            Add(named, lines[i], lines[0].Length, i + 1, values[i]);
        var series = faults > 0 ? [] : named.Select(n => Series(n.Key, n.Value)).ToList();
        return faults > 0 ? null : series;
    }

    /// <summary>The last cell of each line; not a number where it is empty or cannot be read.</summary>
    private double[] Numbers(List<string[]> lines)
    {
        var (column, rows, values) = (new NumberColumn(NumberKind.Real), new List<int>(), new double[lines.Count]);
        for (var i = 1; i < lines.Count; i++)
            if (lines[i] is [.., { Length: > 0 } cell] && lines[i].Length == lines[0].Length)
            {
                column.Add(i + 1, cell);
                rows.Add(i);
            }

        foreach (var (row, refusal) in column.Faults().Take(MostFaults))
            Fault(refusal.Code == "number.unreadable" ? new("cli.forecast.fault.number", file.Name, row, lines[row - 1][^1]) : new(file, row, refusal));

        Array.Fill(values, double.NaN);
        foreach (var (i, row) in rows.Index())
            values[row] = column.Values[i];
        return values;
    }

    private void Add(Dictionary<string, List<(Period Period, double Value)>> named, string[] cells, int columns, int row, double value)
    {
        if (cells.Length != columns)
        {
            Fault("cli.file.columns", row, string.Join(',', cells));
            return;
        }

        if (!Period.TryParse(cells[^2], out var period))
        {
            Fault("cli.forecast.fault.period", row, cells[^2]);
            return;
        }

        var name = columns == 3 ? cells[0] : Path.GetFileNameWithoutExtension(file.Name);
        if (!named.TryGetValue(name, out var values))
            named[name] = values = [];
        var frequency = named.Values.First(v => v.Count > 0 || v == values) is [var first, ..] ? first.Period.Frequency : period.Frequency;
        if (value is < 0 or > Largest)
            Fault(value < 0 ? "cli.forecast.fault.negative" : "cli.forecast.fault.number", row, cells[^1]);
        else if (period.Frequency != frequency)
            Fault("cli.forecast.fault.frequency", row, cells[^2]);
        else if (values.Count > 0 && period.Number == values[^1].Period.Number)
            Fault("cli.forecast.fault.twice", row, cells[^2]);
        else if (values.Count > 0 && period.Number < values[^1].Period.Number)
            Fault("cli.forecast.fault.unsorted", row, cells[^2]);
        else if (!double.IsNaN(value))
            AddKnown(name, values, period, value);
    }

    private void AddKnown(string name, List<(Period Period, double Value)> values, Period period, double value)
    {
        if (values.Count > 0 && period.Number - values[^1].Period.Number > LongestGap + 1)
        {
            cut.Add(name);
            values.Clear();
        }

        values.Add((period, value));
    }

    private TimeSeries Series(string name, List<(Period Period, double Value)> known)
    {
        if (known.Count < FewestValues)
        {
            Fault("cli.forecast.fault.short", 1, name);
            return new(name, default, []);
        }

        var first = known[0].Period;
        var values = new double[known[^1].Period.Number - first.Number + 1];
        Array.Fill(values, double.NaN);
        foreach (var (period, value) in known)
            values[period.Number - first.Number] = value;
        Filled += values.Count(double.IsNaN);
        return new(name, first, TimeSeries.Filled(values));
    }

    private void Fault(string key, int row, string value) => Fault(new(key, file.Name, row, value));

    private void Fault(FileFault fault)
    {
        faults++;
        _ = work.Refuse([fault]);
    }
}
