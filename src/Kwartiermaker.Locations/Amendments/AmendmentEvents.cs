using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Amendments;

[EventName("locations.extension-proposed", LocationsPermissions.View)]
public sealed record ExtensionProposed(int Number, DateOnly NewTo) : IEvent;

[EventName("locations.reduction-proposed", LocationsPermissions.View)]
public sealed record ReductionProposed(int Number, int NewPlaces, DateOnly EffectiveOn) : IEvent;

[EventName("locations.amendment-signed", LocationsPermissions.View)]
public sealed record AmendmentSigned(int Number, AmendmentParty Party, DateOnly On) : IEvent;

[EventName("locations.amendment-took-effect", LocationsPermissions.View, Tells = true)]
public sealed record AmendmentTookEffect(int Number, int Places, DateOnly? To) : IEvent;

[EventName("locations.amendment-called-off", LocationsPermissions.View)]
public sealed record AmendmentCalledOff(int Number) : IEvent;
