namespace Kwartiermaker.Capacity.Flow;

/// <summary>Something in the inputs that is no question.</summary>
/// <param name="Path">Where, as in the file: groups[0].granted.</param>
public sealed record InputFault(string Code, string Path, string Value = "");

/// <summary>What is wrong with the inputs of a flow.</summary>
public static class FlowCheck
{
    private const double MostPeople = 10_000_000;
    private const double MostUncertainty = 3;

    public static IReadOnlyList<InputFault> Faults(FlowInputs inputs)
    {
        var faults = new FaultList();
        faults.Dated("peoplePerPlace", inputs.PeoplePerPlace, 0.01, 1);
        faults.Number("commonMovement", inputs.CommonMovement, 0, 1);
        Observed(faults, inputs);
        if (inputs.Groups.Count == 0)
            faults.Add("none", "groups");
        faults.Twice("groups", inputs.Groups.Select(g => g.Name));
        foreach (var (i, group) in inputs.Groups.Index())
            Group(faults, $"groups[{i}]", group, inputs.Tracks);
        if (inputs.Tracks.Count == 0)
            faults.Add("none", "tracks");
        faults.Twice("tracks", inputs.Tracks.Select(t => t.Name));
        foreach (var (i, track) in inputs.Tracks.Index())
        {
            faults.Duration($"tracks[{i}].duration", track.Duration);
            faults.Dated($"tracks[{i}].decisionsPerMonth", track.DecisionsPerMonth, 0, MostPeople);
            faults.Number($"tracks[{i}].decisionsUncertainty", track.DecisionsUncertainty, 0, MostUncertainty);
        }

        faults.Dated("housing.targetPerMonth", inputs.Housing.TargetPerMonth, 0, MostPeople);
        faults.Dated("housing.realised", inputs.Housing.Realised, 0, 10);
        faults.Number("housing.realisedUncertainty", inputs.Housing.RealisedUncertainty, 0, MostUncertainty);
        faults.Twice("departure", inputs.Departure.Select(d => d.Name));
        faults.AddUpToOne("departure", inputs.Departure.Select(d => d.Share));
        foreach (var (i, kind) in inputs.Departure.Index())
            faults.Duration($"departure[{i}].duration", kind.Duration);
        faults.Duration("familyDelay", inputs.FamilyDelay);
        faults.Duration("minorsStay", inputs.MinorsStay);
        return faults.All;
    }

    private static void Group(FaultList faults, string path, ApplicantGroup group, IReadOnlyList<ProcedureTrack> tracks)
    {
        faults.Dated(path + ".applicationsPerMonth", group.ApplicationsPerMonth, 0, MostPeople);
        faults.Number(path + ".monthlyVolatility", group.MonthlyVolatility, 0, MostUncertainty);
        faults.Number(path + ".meanReversion", group.MeanReversion, 0, 1);
        faults.Dated(path + ".granted", group.Granted, 0, 1);
        faults.Number(path + ".grantedUncertainty", group.GrantedUncertainty, 0, MostUncertainty);
        faults.Dated(path + ".familyPerPermit", group.FamilyPerPermit, 0, 20);
        faults.AddUpToOne(path + ".tracks", group.Tracks.Values);
        foreach (var name in group.Tracks.Keys.Except(tracks.Select(t => t.Name)))
            faults.Add("unknown", path + ".tracks", name);
    }

    private static void Observed(FaultList faults, FlowInputs inputs)
    {
        if (inputs.Observed.Count == 0)
            faults.Add("none", "observed");
        foreach (var (i, row) in inputs.Observed.Index())
        {
            if (i > 0 && row.Month <= inputs.Observed[i - 1].Month)
                faults.Add("order", $"observed[{i}].month", row.Month.ToString());
            foreach (var name in inputs.Groups.Select(g => g.Name).Except(row.InProcedure.Keys))
                faults.Add("missing", $"observed[{i}].inProcedure", name);
            foreach (var name in row.InProcedure.Keys.Except(inputs.Groups.Select(g => g.Name)))
                faults.Add("unknown", $"observed[{i}].inProcedure", name);
            foreach (var (name, people) in new[] { ("permitHolders", row.PermitHolders), ("departing", row.Departing), ("waitingForDecision", row.WaitingForDecision),
                ("minorsAfterDecision", row.MinorsAfterDecision), ("familyExpected", row.FamilyExpected) }.Concat(row.InProcedure.Select(p => ("inProcedure." + p.Key, p.Value))))
                faults.Number($"observed[{i}].{name}", people, 0, MostPeople);
        }
    }
}
