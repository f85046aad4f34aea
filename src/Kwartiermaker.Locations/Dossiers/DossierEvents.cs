using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Dossiers;

[EventName("locations.site-registered")]
public sealed record SiteRegistered(string Name, string Town, int? Places, bool Imported) : IEvent;

[EventName("locations.site-changed")]
public sealed record SiteChanged([property: FieldsOf(typeof(SiteFacts))] IReadOnlyList<string> Changed) : IEvent;

[EventName("locations.team-changed")]
public sealed record TeamChanged(string PropertyDirector, string? ProjectDirector, string? CommunicationAdviser) : IEvent;

[EventName("locations.phase-entered")]
public sealed record PhaseEntered(Phase From, Phase To) : IEvent;

[EventName("locations.put-on-hold")]
public sealed record PutOnHold : IEvent;

[EventName("locations.resumed")]
public sealed record Resumed : IEvent;

[EventName("locations.stopped")]
public sealed record Stopped : IEvent;

[EventName("locations.reopened")]
public sealed record Reopened : IEvent;
