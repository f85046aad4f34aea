namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Ending
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/einde";

        public static string Announce(Guid dossierId) => Of(dossierId) + "/aankondigen";

        public static string HandOver(Guid dossierId) => Of(dossierId) + "/overdracht";

        /// <summary>The field of the form on which something is still to be filled in.</summary>
        public static string HandOverField(Guid dossierId, string field) => $"{HandOver(dossierId)}#Input_{field}";

        public static string HandOverLetter(Guid dossierId) => HandOver(dossierId) + "/brief";

        public static string HandOverDocument(Guid dossierId) => Query(HandOverLetter(dossierId), ("handler", "Docx"));
    }
}
