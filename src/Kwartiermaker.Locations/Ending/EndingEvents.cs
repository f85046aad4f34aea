using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Ending;

public sealed record EndAnnounced(DateOnly EndOn) : IEvent;

public sealed record EndRecalled(DateOnly EndOn) : IEvent;

public sealed record PhaseOutStepPlanned(string What, string By, DateOnly DueOn) : IEvent;

public sealed record PhaseOutStepDone(string What) : IEvent;

public sealed record HandOverPrepared(NextUse Use, string With) : IEvent;

public sealed record HandOverPointNoted(string What, string By, DateOnly Before) : IEvent;

public sealed record HandOverPointDone(string What) : IEvent;

public sealed record LocationHandedOver(NextUse Use, string With, DateOnly On) : IEvent;
