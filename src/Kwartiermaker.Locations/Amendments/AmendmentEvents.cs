using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Amendments;

public sealed record ExtensionProposed(int Number, DateOnly NewTo) : IEvent;

public sealed record ReductionProposed(int Number, int NewPlaces, DateOnly EffectiveOn) : IEvent;

public sealed record AmendmentSigned(int Number, AmendmentParty Party, DateOnly On) : IEvent;

public sealed record AmendmentTookEffect(int Number, int Places, DateOnly? To) : IEvent;

public sealed record AmendmentCalledOff(int Number) : IEvent;
