namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Positions
    {
        public static string Of(Guid dossierId) => $"/locaties/{dossierId}/standpunt";

        public static string Record(Guid dossierId) => Of(dossierId) + "/nieuw";
    }
}
