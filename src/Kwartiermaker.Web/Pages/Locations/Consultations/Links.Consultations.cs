namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Consultations
    {
        public static string Of(Guid dossierId) => Permits.Of(dossierId) + "/overleg";

        public static string Ask(Guid dossierId) => Of(dossierId) + "/vragen";

        public static string Answer(Guid dossierId, Guid consultationId) => $"{Of(dossierId)}/{consultationId}";

        public static string GoOn(Guid dossierId, Guid consultationId) => Query(Answer(dossierId, consultationId), ("verder", "true"));
    }
}
