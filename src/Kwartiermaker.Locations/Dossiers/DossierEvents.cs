using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Dossiers;

[EventName("locations.site-registered", LocationsPermissions.View)]
public sealed record SiteRegistered(string Name, string Town, int? Places, bool Imported) : IEvent;

/// <summary>It ran already in an administration before this one; the reason names that administration.</summary>
[EventName("locations.dossier-taken-over", LocationsPermissions.ViewInternal)]
public sealed record DossierTakenOver(string Name, string Town, Phase Phase, DateOnly Since, int? Places) : IEvent;

[EventName("locations.site-changed", LocationsPermissions.View)]
public sealed record SiteChanged([property: FieldsOf(typeof(SiteFacts))] IReadOnlyList<string> Changed) : IEvent;

[EventName("locations.team-changed", LocationsPermissions.View)]
public sealed record TeamChanged(string PropertyDirector, string? ProjectDirector, string? CommunicationAdviser) : IEvent;

[EventName("locations.phase-entered", LocationsPermissions.View, Tells = true)]
public sealed record PhaseEntered(Phase From, Phase To) : IEvent;

[EventName("locations.phase-left", LocationsPermissions.View, Tells = true)]
public sealed record PhaseLeft(Phase From, Phase To) : IEvent;

[EventName("locations.put-on-hold", LocationsPermissions.View, Tells = true)]
public sealed record PutOnHold : IEvent;

[EventName("locations.resumed", LocationsPermissions.View, Tells = true)]
public sealed record Resumed : IEvent;

[EventName("locations.stopped", LocationsPermissions.View, Tells = true)]
public sealed record Stopped : IEvent;

[EventName("locations.reopened", LocationsPermissions.View, Tells = true)]
public sealed record Reopened : IEvent;
