namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class BuildingPlan
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/bouwplan";

        /// <summary>The part of the plan on the site and how it is reached.</summary>
        public static string Site(Guid dossierId) => Of(dossierId) + "#terrein";

        public static string EditSite(Guid dossierId) => Of(dossierId) + "/terrein";

        public static string Activities(Guid dossierId) => Of(dossierId) + "/activiteiten";

        public static string AllProgress(Guid dossierId) => Of(dossierId) + "/voortgang";

        public static string NewActivity(Guid dossierId) => Of(dossierId) + "/activiteit";

        public static string EditActivity(Guid dossierId, Guid activityId) => $"{NewActivity(dossierId)}/{activityId}";

        public static string Progress(Guid dossierId, Guid activityId) => EditActivity(dossierId, activityId) + "/voortgang";
    }
}
