namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Council
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/raad";

        public static string Plan(Guid dossierId) => Of(dossierId) + "/plannen";

        public static string Briefing(Guid dossierId, Guid briefingId) => $"{Of(dossierId)}/{briefingId}";

        public static string Move(Guid dossierId, Guid briefingId) => Briefing(dossierId, briefingId) + "/verplaatsen";
    }
}
