using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Positions;

/// <param name="Replaced">The outcome of the position before it.</param>
[EventName("locations.position-recorded", LocationsPermissions.View, Tells = true)]
public sealed record PositionRecorded(PositionOutcome Outcome, DateOnly TakenOn, string Reference, int Conditions, bool ByMunicipality, PositionOutcome? Replaced) : IEvent;
