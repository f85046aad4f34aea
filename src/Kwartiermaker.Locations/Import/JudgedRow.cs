using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

public enum RowVerdict
{
    /// <summary>Can be registered.</summary>
    Good,

    /// <summary>Looks like a known site or an earlier row; registered only when a person says that it is another one.</summary>
    Duplicate,

    /// <summary>Cannot be registered.</summary>
    Wrong,
}

/// <param name="Heading">The column that it is about.</param>
public sealed record RowFault(string Heading, Refusal Refusal);

/// <summary>What a row looks like: a dossier, or an earlier row of the same file.</summary>
public sealed record RowDouble(Guid? DossierId, int Number, string Name, int? Metres);

public sealed record JudgedRow(int Number, RowVerdict Verdict, string Name, string Town, string Municipality, int? Places, IReadOnlyList<RowFault> Faults,
    IReadOnlyList<RowDouble> Doubles)
{
    public SiteFacts Site { get; init; } = null!;

    /// <summary>Null for a new site.</summary>
    public RunningFacts? Running { get; init; }

    public RowTeam Team { get; init; } = null!;

    internal ImportRow Row { get; init; } = null!;
}
