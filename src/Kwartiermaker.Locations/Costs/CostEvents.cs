using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Costs;

public sealed record CostOptionAdded(string Name) : IEvent;

public sealed record CostOptionCopied(string Name, string From) : IEvent;

/// <param name="Changed">Names of the facts that changed.</param>
public sealed record CostOptionChanged(string Name, IReadOnlyList<string> Changed) : IEvent;

public sealed record CostOptionRemoved(string Name) : IEvent;

public sealed record CostOptionPreferred(string Name) : IEvent;
