using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Attachments;

public sealed record FileAttached(string Name, string Hash) : IEvent;

public sealed record FileRemoved(string Name, string Hash) : IEvent;
