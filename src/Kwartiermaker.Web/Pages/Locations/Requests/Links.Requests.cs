namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Requests
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/verzoek";

        public static string DrawUp(Guid dossierId) => Of(dossierId) + "/opstellen";

        public static string Send(Guid dossierId, int version) => $"{Of(dossierId)}/verzenden/{version}";

        public static string Letter(Guid dossierId, int version) => $"{Of(dossierId)}/brief/{version}";

        public static string Document(Guid dossierId, int version) => Query(Letter(dossierId, version), ("handler", "Docx"));
    }
}
