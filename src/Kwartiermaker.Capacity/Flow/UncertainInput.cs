namespace Kwartiermaker.Capacity.Flow;

/// <summary>What can turn out otherwise than expected.</summary>
public enum UncertainKind
{
    Applications,
    Granted,
    ProcedureDuration,
    Decisions,
    HousingRealised,
    DepartureDuration,
    FamilyDelay,
    MinorsStay,
}

/// <summary>One input that differs between paths.</summary>
/// <param name="Name">Of the group, track or kind of departure; empty when there is one only.</param>
/// <param name="Index">Of that group, track or kind.</param>
public sealed record UncertainInput(UncertainKind Kind, string Name, int Index)
{
    /// <summary>All of them, in the order in which a path draws them.</summary>
    public static IReadOnlyList<UncertainInput> Of(FlowInputs inputs) =>
    [
        .. inputs.Groups.Select((g, i) => new UncertainInput(UncertainKind.Applications, g.Name, i)),
        .. inputs.Groups.Select((g, i) => new UncertainInput(UncertainKind.Granted, g.Name, i)),
        .. inputs.Tracks.Select((t, i) => new UncertainInput(UncertainKind.ProcedureDuration, t.Name, i)),
        .. inputs.Tracks.Select((t, i) => new UncertainInput(UncertainKind.Decisions, t.Name, i)),
        new(UncertainKind.HousingRealised, "", 0),
        .. inputs.Departure.Select((d, i) => new UncertainInput(UncertainKind.DepartureDuration, d.Name, i)),
        new(UncertainKind.FamilyDelay, "", 0),
        new(UncertainKind.MinorsStay, "", 0),
    ];
}
