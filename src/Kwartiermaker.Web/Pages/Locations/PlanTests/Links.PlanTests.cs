using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class PlanTests
    {
        public static string Start(Guid dossierId) => Requirements.Of(dossierId) + "/toets/nieuw";

        public static string One(Guid dossierId, Guid testId) => $"{Requirements.Of(dossierId)}/toets/{testId}";

        /// <summary>Where the requirements of one subject are assessed.</summary>
        public static string Assess(Guid dossierId, Guid testId, RequirementSubject subject) => $"{One(dossierId, testId)}#o-{subject}";

        public static string Deviation(Guid dossierId, Guid testId, Guid itemId) => $"{One(dossierId, testId)}/afwijking/{itemId}";

        /// <summary>The part of the test on what holds on the spot.</summary>
        public static string Findings(Guid dossierId, Guid testId) => One(dossierId, testId) + "#bevindingen";

        public static string NewFinding(Guid dossierId, Guid testId) => One(dossierId, testId) + "/bevinding";

        public static string EditFinding(Guid dossierId, Guid testId, Guid findingId) => $"{NewFinding(dossierId, testId)}/{findingId}";
    }
}
