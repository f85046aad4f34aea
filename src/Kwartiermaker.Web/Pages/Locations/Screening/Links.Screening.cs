using System.Globalization;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Screening
    {
        /// <param name="screeningId">The one that is explained; otherwise the last.</param>
        public static string Of(Guid dossierId, Guid? screeningId = null) => Query($"/locaties/{dossierId}/toetsing", ("versie", screeningId));

        /// <param name="on">The day on which they hold; otherwise today.</param>
        public static string Criteria(DateOnly? on = null) => Query("/beheer/criteria", ("op", on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        public static string NewCriterion() => Criteria() + "/nieuw";

        public static string EditCriterion(Guid criterionId) => $"{Criteria()}/{criterionId}";
    }
}
