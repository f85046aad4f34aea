using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Opening;

public sealed record OpeningPlanned(DateOnly Day) : IEvent;

public sealed record OpeningCheckRecorded(OpeningCheckKind Check, CheckState State) : IEvent;
