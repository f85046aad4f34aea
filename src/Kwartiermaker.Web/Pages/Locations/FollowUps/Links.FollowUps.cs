using Kwartiermaker.Locations;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class FollowUps
    {
        /// <summary>Adds one to the position, the briefing or the talk that it comes from.</summary>
        public static string New(Guid dossierId, string kind, Guid sourceId) => Query($"/locaties/{dossierId}/opvolgen/nieuw", ("soort", kind), ("bij", sourceId));

        public static string Edit(Guid dossierId, Guid followUpId) => $"/locaties/{dossierId}/opvolgen/{followUpId}";

        /// <summary>The page on which the condition, promise or action stands.</summary>
        public static string Source(Guid dossierId, string kind, Guid sourceId) => kind switch
        {
            _ when kind == LocationFollowUps.PositionCondition.Code => Positions.Of(dossierId),
            _ when kind == LocationFollowUps.CouncilPromise.Code => Council.Briefing(dossierId, sourceId),
            _ => Talks.Of(dossierId),
        };
    }
}
