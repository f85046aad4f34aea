using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Proposals;

/// <param name="Possible">Places that the rooms and norms give; null when they give no number.</param>
public sealed record SpacesChanged(int Sorts, int? Possible) : IEvent;

public sealed record ProposalMade(int Number, int Places, DateOnly From, DateOnly? To) : IEvent;

public sealed record CounterProposalReceived(int Number, int Places, DateOnly From, DateOnly? To, string By) : IEvent;

public sealed record ProposalAgreed(int Number, int Places, DateOnly From, DateOnly? To, string With) : IEvent;

public sealed record ProposalReleased(int Number) : IEvent;
