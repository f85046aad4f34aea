using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Requirements;

public enum RequirementSubject
{
    Rooms,
    Sanitary,
    Kitchen,
    Outdoor,
    Safety,
    Access,
    Installations,
    Energy,
    Education,
    Health,
    Office,
    Security,
    Grounds,
}

public enum Comparison
{
    /// <summary>A person decides.</summary>
    Judged,

    /// <summary>The plan's number may not be lower than the norm.</summary>
    Min,

    /// <summary>The plan's number may not be higher than the norm.</summary>
    Max,
}

/// <summary>
/// One requirement of the programme of requirements, with the period in which it holds and where it comes from
/// (brochure, "Bouwplan": the starting points, fixed by the agency, that a reception location has to meet).
/// A requirement that changes gets a new row; what held in the past stays as it was.
/// </summary>
internal sealed class Requirement : Versioned
{
    /// <summary>The same for all rows of one requirement.</summary>
    public required string Code { get; init; }

    public required RequirementSubject Subject { get; init; }

    public required string TextDutch { get; init; }

    public required string TextEnglish { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>Null when the norm is not set: then a person judges.</summary>
    public decimal? Norm { get; init; }

    public string? Unit { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? ValidTo { get; private set; }

    public required string Source { get; init; }

    /// <summary>How sure the source is, as the shipped file says; null for a row that a user made.</summary>
    public string? Confidence { get; init; }

    /// <summary>Place in the programme.</summary>
    public required int Position { get; init; }

    /// <summary>Lets it end; days that have passed are not taken back.</summary>
    public Refusal? End(DateOnly lastDay, DateOnly today)
    {
        if (ValidTo is { } already)
            return Refusal.Rule("requirement.ended", already);
        if (lastDay < today.AddDays(-1))
            return Refusal.Invalid("LastDay", "requirement.past", today);
        if (lastDay < ValidFrom)
            return Refusal.Invalid("LastDay", "requirement.end-before-start", ValidFrom);
        ValidTo = lastDay;
        return null;
    }

    /// <summary>As shipped, with the period that the file gives.</summary>
    public Requirement Until(DateOnly? validTo)
    {
        ValidTo = validTo;
        return this;
    }
}
