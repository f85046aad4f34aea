using Kwartiermaker.Locations.Opening;

namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Opening
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/opening";

        public static string Checks(Guid dossierId) => Of(dossierId) + "/controles";

        public static string Check(Guid dossierId, OpeningCheckKind kind) => $"{Of(dossierId)}/{kind}";
    }
}
