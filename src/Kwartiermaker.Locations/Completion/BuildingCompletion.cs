using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Completion;

/// <summary>The delivery (oplevering) of the building: when, by whom, and what was seen. One for each dossier.</summary>
internal sealed class BuildingCompletion : Versioned
{
    public required Guid DossierId { get; init; }

    public required DateOnly On { get; set; }

    /// <summary>Who took it over, and from whom: names and firms.</summary>
    public required string By { get; set; }

    public string? Remarks { get; set; }
}

/// <summary>A point that was still open at the delivery; its day is a deadline.</summary>
internal sealed class OpenPoint : Versioned
{
    public required Guid DossierId { get; init; }

    public required string Text { get; init; }

    public required DateOnly DueOn { get; init; }

    public Guid? ResponsibleId { get; init; }

    public DateOnly? SettledOn { get; private set; }

    public string? Outcome { get; private set; }

    public Refusal? Settle(DateOnly on, string outcome, DateOnly today)
    {
        if (SettledOn is { } already)
            return Refusal.Rule("open-point.settled", already);
        if (on > today)
            return Refusal.Invalid("On", "open-point.in-future");
        (SettledOn, Outcome) = (on, outcome.Trim());
        return null;
    }
}
