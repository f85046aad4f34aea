namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Completion
    {
        public static string Of(Guid dossierId) => BuildingPlan.Of(dossierId) + "/oplevering";
    }
}
