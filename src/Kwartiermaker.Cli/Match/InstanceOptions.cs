using Kwartiermaker.Matching.Solver;
using System.CommandLine;

namespace Kwartiermaker.Cli.Match;

/// <summary>The options that name an instance, for every command that reads one.</summary>
internal sealed class InstanceOptions
{
    private readonly Option<FileInfo> _cases = new("--cases") { Description = "CSV: naam, per soort capaciteit een kolom, eventueel reward en waiting_days.", Required = true };
    private readonly Option<FileInfo> _places = new("--places") { Description = "CSV: naam, per soort capaciteit een kolom.", Required = true };
    private readonly Option<FileInfo> _pairs = new("--pairs") { Description = "CSV: huishouden, gemeente, per onderdeel van de geschiktheid een kolom.", Required = true };
    private readonly Option<bool> _sum = new("--sum-dimensions") { Description = "De soorten capaciteit bij elkaar tellen." };
    private readonly Option<decimal> _factor = NumberOption.Between("--capacity-factor", "Capaciteit maal dit getal, naar beneden afgerond.", 1m, 0, 1_000_000);
    private readonly Option<double> _reward = Reward("--reward-per-person", "Telt mee voor ieder die een plaats krijgt.");
    private readonly Option<double> _waiting = Reward("--reward-per-waiting-day", "Telt mee per dag die een huishouden wacht (kolom waiting_days).");

    private static Option<double> Reward(string name, string description) => NumberOption.Between(name, description, 0.0, -1_000_000_000, 1_000_000_000);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _cases, _places, _pairs, _sum, _factor, _reward, _waiting })
            command.Add(option);
    }

    /// <summary>Null, and said why, when the files cannot be used.</summary>
    public Instance? Read(Work work, ParseResult result) => Read(work, result, result.GetValue(_cases)!, result.GetValue(_pairs)!);

    /// <summary>Past cases with their pairs, for the same places.</summary>
    /// <param name="files">The two files with a comma between them.</param>
    public PlacementProblem? ReadHistory(Work work, ParseResult result, string files)
    {
        if (files.Split(',') is [var cases, var pairs])
            return Read(work, result, new FileInfo(cases), new FileInfo(pairs))?.Problem;
        work.Say(work.Error, "cli.match.history");
        return null;
    }

    private Instance? Read(Work work, ParseResult result, FileInfo cases, FileInfo pairs)
    {
        var places = result.GetValue(_places)!;
        if (work.RefuseMissing(cases, places, pairs))
            return null;
        var files = new InstanceFiles(new(result.GetValue(_sum), result.GetValue(_factor), new(result.GetValue(_reward), result.GetValue(_waiting))));
        var instance = files.Read(cases, places, pairs);
        return work.Refuse(files.Faults) ? null : instance;
    }
}
