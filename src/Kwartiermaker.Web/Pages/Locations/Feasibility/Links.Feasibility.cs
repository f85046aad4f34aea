using Kwartiermaker.Locations.Feasibility;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Feasibility
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/haalbaarheid";

        public static string Setup(Guid dossierId) => Of(dossierId) + "/opzet";

        public static string Aspects(Guid dossierId) => Of(dossierId) + "/aspecten";

        public static string Aspect(Guid dossierId, AspectKind aspect) => Step(dossierId, AspectPages.PageOf(aspect));

        public static string NewRisk(Guid dossierId, AspectKind aspect) => Aspect(dossierId, aspect) + "/risico";

        public static string EditRisk(Guid dossierId, AspectKind aspect, Guid riskId) => $"{NewRisk(dossierId, aspect)}/{riskId}";

        /// <summary>What was learned from the studies of all dossiers.</summary>
        public static string Lessons() => "/locaties/lessen";
    }
}
