using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Advisers;

public sealed record AdviserEngaged(string Name, string? Firm, string Assignment) : IEvent;

public sealed record AdviserChanged(string Name, string? Firm) : IEvent;

public sealed record AdviceRecorded(string Adviser, string Subject, DateOnly On) : IEvent;

public sealed record AdviceTakenOver(string Adviser, string Subject) : IEvent;

public sealed record AdviceTakenOverInPart(string Adviser, string Subject) : IEvent;

public sealed record AdviceNotTakenOver(string Adviser, string Subject) : IEvent;
