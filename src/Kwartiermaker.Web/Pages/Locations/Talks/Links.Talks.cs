namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Talks
    {
        /// <param name="show">Only those to come, or only those that were.</param>
        public static string Of(Guid dossierId, string? show = null) => Query($"/locaties/{dossierId}/gesprekken", ("toon", show));

        public static string Plan(Guid dossierId) => Of(dossierId) + "/plannen";

        public static string Move(Guid dossierId, Guid talkId) => $"{Of(dossierId)}/{talkId}/verplaatsen";

        public static string Correct(Guid dossierId, Guid talkId) => $"{Of(dossierId)}/{talkId}/verbeteren";
    }
}
