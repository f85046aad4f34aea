using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Council;

/// <param name="Forum">Code of the forum's name with its article.</param>
public sealed record BriefingPlanned(string Forum, DateTime At, string CommunicationAgreedWith) : IEvent;

public sealed record BriefingHeld(string Forum) : IEvent;

public sealed record BriefingCancelled(string Forum) : IEvent;

public sealed record CouncilQuestionAsked(string AskedBy, string Question) : IEvent;

/// <param name="Before">The answer it replaces, when there was one.</param>
public sealed record CouncilQuestionAnswered(string AskedBy, string Question, string Answer, string? Before) : IEvent;

internal static class ForumWord
{
    public static string Of(CouncilForum forum) => "Forum." + forum;
}
