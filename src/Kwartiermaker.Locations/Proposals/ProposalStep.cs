namespace Kwartiermaker.Locations.Proposals;

/// <param name="Places">The number of places in use from that day on.</param>
public sealed record ProposalStep(DateOnly From, int Places);
