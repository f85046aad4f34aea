namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Proposals
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/voorstel";

        public static string New(Guid dossierId) => Of(dossierId) + "/nieuw";

        public static string Counter(Guid dossierId) => Of(dossierId) + "/tegenvoorstel";

        /// <summary>The rooms on which the number of places rests.</summary>
        public static string Spaces(Guid dossierId) => Of(dossierId) + "/ruimten";
    }
}
