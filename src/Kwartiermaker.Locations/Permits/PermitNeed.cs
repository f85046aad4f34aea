using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Whether a kind of permit is needed for this location, with the reason: so that a gate knows what "all permits" are.</summary>
internal sealed class PermitNeed : Versioned
{
    public required Guid DossierId { get; init; }

    public required PermitKind Kind { get; init; }

    public NeedAnswer Answer { get; private set; } = NeedAnswer.NotYetKnown;

    public string? Reason { get; private set; }

    /// <summary>Once the building has begun a permit can still turn out to be needed, but no longer be dropped.</summary>
    public Refusal? Decide(NeedAnswer answer, string? reason, Phase phase)
    {
        var fixedFrom = Kind == PermitKind.UseNotification ? Phase.Operation : Phase.Building;
        if (phase >= fixedFrom && Answer == NeedAnswer.Needed && answer != NeedAnswer.Needed)
            return Refusal.Rule("permit-need.cannot-drop", Kind, phase);
        (Answer, Reason) = (answer, reason?.Trim());
        return null;
    }
}
