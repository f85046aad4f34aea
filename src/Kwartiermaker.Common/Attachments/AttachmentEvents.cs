using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Common.Attachments;

/// <param name="Step">Page of the step: whoever may not see that page does not read the file's name in the history either.</param>
[EventName("common.file-attached", null)]
public sealed record FileAttached(string Step, string Name, string Hash) : IEvent, IOfOneSide;

[EventName("common.file-removed", null)]
public sealed record FileRemoved(string Step, string Name, string Hash) : IEvent, IOfOneSide;

/// <summary>Put back right after it was taken off.</summary>
[EventName("common.file-restored", null)]
public sealed record FileRestored(string Step, string Name, string Hash) : IEvent, IOfOneSide;
