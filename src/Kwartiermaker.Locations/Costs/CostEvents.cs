using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Costs;

[EventName("locations.cost-option-added")]
public sealed record CostOptionAdded(string Name) : IEvent;

[EventName("locations.cost-option-copied")]
public sealed record CostOptionCopied(string Name, string From) : IEvent;

[EventName("locations.cost-option-changed")]
public sealed record CostOptionChanged(string Name, [property: FieldsOf(typeof(CostFacts))] IReadOnlyList<string> Changed) : IEvent;

[EventName("locations.cost-option-removed")]
public sealed record CostOptionRemoved(string Name) : IEvent;

[EventName("locations.cost-option-preferred")]
public sealed record CostOptionPreferred(string Name) : IEvent;
