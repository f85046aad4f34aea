using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Attachments;

[EventName("locations.file-attached")]
public sealed record FileAttached(string Name, string Hash) : IEvent;

[EventName("locations.file-removed")]
public sealed record FileRemoved(string Name, string Hash) : IEvent;
