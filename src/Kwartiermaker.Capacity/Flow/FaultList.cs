using System.Globalization;

namespace Kwartiermaker.Capacity.Flow;

/// <summary>Collects what is wrong in inputs, with where it stands.</summary>
internal sealed class FaultList
{
    private const double MostMonths = 240;
    private const double ShareTolerance = 1e-6;

    private readonly List<InputFault> faults = [];

    public IReadOnlyList<InputFault> All => faults;

    public void Add(string code, string path, string value = "") => faults.Add(new(code, path, value));

    public void Number(string path, double value, double least, double most)
    {
        // Not a number is not between either.
        if (!(value >= least && value <= most))
            faults.Add(new("range", path, string.Create(CultureInfo.InvariantCulture, $"{value} ({least} … {most})")));
    }

    public void Dated(string path, Dated? value, double least, double most)
    {
        if (value is { Steps.Count: 0 })
            Add("none", path);
        foreach (var (i, step) in (value?.Steps ?? []).Index())
        {
            Number(value!.Steps.Count > 1 ? $"{path}[{i}].value" : path, step.Value, least, most);
            if (i > 0 && step.From <= value.Steps[i - 1].From)
                Add("order", $"{path}[{i}].from", step.From.ToString());
        }
    }

    public void Duration(string path, Duration duration)
    {
        Number(path + ".medianMonths", duration.MedianMonths, 0.01, MostMonths);
        Number(path + ".nineInTenMonths", duration.NineInTenMonths, duration.MedianMonths * 1.05, MostMonths);
        Number(path + ".uncertainty", duration.Uncertainty, 0, 1);
    }

    public void AddUpToOne(string path, IEnumerable<double> shares)
    {
        var all = shares.ToList();
        foreach (var share in all)
            Number(path, share, 0, 1);
        if (!(Math.Abs(all.Sum() - 1) <= ShareTolerance))
            Add("sum", path, all.Sum().ToString(CultureInfo.InvariantCulture));
    }

    public void Twice(string path, IEnumerable<string> names)
    {
        foreach (var name in names.GroupBy(n => n).Where(g => g.Count() > 1))
            Add("twice", path, name.Key);
    }
}
