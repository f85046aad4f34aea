namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Costs
    {
        /// <param name="option">The one that is shown.</param>
        public static string Of(Guid dossierId, Guid? option = null) => Query($"/locaties/{dossierId}/kosten", ("optie", option));

        public static string New(Guid dossierId) => Of(dossierId) + "/nieuw";

        public static string Edit(Guid dossierId, Guid option) => $"{Of(dossierId)}/{option}";

        public static string Compare(params IEnumerable<Guid> options) => Query("/locaties/vergelijken", options.Select(o => ("optie", (object?)o)));
    }
}
