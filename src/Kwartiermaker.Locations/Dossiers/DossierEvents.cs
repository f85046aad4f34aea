using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Dossiers;

public sealed record SiteRegistered(string Name, string Town, int? Places, bool Imported) : IEvent;

/// <param name="Changed">Names of the facts that changed.</param>
public sealed record SiteChanged(IReadOnlyList<string> Changed) : IEvent;

public sealed record TeamChanged(string PropertyDirector, string? ProjectDirector, string? CommunicationAdviser) : IEvent;

public sealed record PhaseEntered(Phase From, Phase To) : IEvent;

public sealed record PutOnHold : IEvent;

public sealed record Resumed : IEvent;

public sealed record Stopped : IEvent;

public sealed record Reopened : IEvent;
