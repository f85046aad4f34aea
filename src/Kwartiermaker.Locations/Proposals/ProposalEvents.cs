using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Proposals;

/// <param name="Possible">Places that the rooms and norms give; null when they give no number.</param>
[EventName("locations.spaces-changed", LocationsPermissions.ViewInternal)]
public sealed record SpacesChanged(int Sorts, int? Possible) : IEvent;

[EventName("locations.proposal-made", LocationsPermissions.View)]
public sealed record ProposalMade(int Number, int Places, DateOnly From, DateOnly? To) : IEvent;

[EventName("locations.counter-proposal-received", LocationsPermissions.View, Tells = true)]
public sealed record CounterProposalReceived(int Number, int Places, DateOnly From, DateOnly? To, string By) : IEvent;

[EventName("locations.proposal-agreed", LocationsPermissions.View, Tells = true)]
public sealed record ProposalAgreed(int Number, int Places, DateOnly From, DateOnly? To, string With) : IEvent;

[EventName("locations.proposal-released", LocationsPermissions.View, Asks = LocationsPermissions.AnswerForMunicipality)]
public sealed record ProposalReleased(int Number) : IEvent;
