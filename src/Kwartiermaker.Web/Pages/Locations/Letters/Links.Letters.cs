namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Letters
    {
        public static string NoGo(Guid dossierId) => Of(dossierId, "no-go");

        public static string Proposal(Guid dossierId, int version) => $"{Of(dossierId, "voorstel")}/{version}";

        public static string Agreement(Guid dossierId, int draft) => $"{Of(dossierId, "overeenkomst")}/{draft}";

        private static string Of(Guid dossierId, string kind) => $"/locaties/{dossierId}/brieven/{kind}";
    }
}
