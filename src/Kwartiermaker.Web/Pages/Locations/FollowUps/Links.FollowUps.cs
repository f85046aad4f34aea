using Kwartiermaker.Locations.FollowUps;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class FollowUps
    {
        /// <summary>Adds one to the position, the briefing or the talk that it comes from.</summary>
        public static string New(Guid dossierId, FollowUpKind kind, Guid sourceId) => Query($"/locaties/{dossierId}/opvolgen/nieuw", ("soort", kind), ("bij", sourceId));

        public static string Edit(Guid dossierId, Guid followUpId) => $"/locaties/{dossierId}/opvolgen/{followUpId}";

        /// <summary>The page on which the condition, promise or action stands.</summary>
        public static string Source(Guid dossierId, FollowUpKind kind, Guid sourceId) => kind switch
        {
            FollowUpKind.PositionCondition => Positions.Of(dossierId),
            FollowUpKind.CouncilPromise => Council.Briefing(dossierId, sourceId),
            _ => Talks.Of(dossierId),
        };
    }
}
