namespace Kwartiermaker.Contracts.Locations;

/// <summary>The phases from first idea to hand-over, in their order; a gate stands between each and the next.</summary>
public enum Phase
{
    Exploration,
    FormalRequest,
    Feasibility,
    Proposal,
    Agreement,
    PlanAndPermits,
    Building,
    Opening,

    /// <summary>The location is open.</summary>
    Operation,

    /// <summary>The use has ended; the hand-over is being arranged.</summary>
    Ended,
    HandedOver,
}
