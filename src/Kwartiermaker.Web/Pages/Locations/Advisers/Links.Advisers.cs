namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Advisers
    {
        public static string Of(Guid dossierId) => BuildingPlan.Of(dossierId) + "#adviseurs";

        public static string New(Guid dossierId) => BuildingPlan.Of(dossierId) + "/adviseur";

        public static string Edit(Guid dossierId, Guid adviserId) => $"{New(dossierId)}/{adviserId}";

        public static string NewAdvice(Guid dossierId, Guid adviserId) => Edit(dossierId, adviserId) + "/advies";

        public static string EditAdvice(Guid dossierId, Guid adviserId, Guid adviceId) => $"{NewAdvice(dossierId, adviserId)}/{adviceId}";
    }
}
