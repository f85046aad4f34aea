namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Requirements
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/eisen";

        /// <summary>Those of all locations, by date.</summary>
        public static string Manage() => "/beheer/eisen";

        /// <param name="previous">The row that the new one follows up.</param>
        public static string New(Guid? previous = null) => Query(Manage() + "/nieuw", ("eis", previous));

        public static string End(Guid requirementId) => $"{Manage()}/{requirementId}/eindigen";
    }
}
