namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Amendments
    {
        public static string Propose(Guid dossierId) => Ending.Of(dossierId) + "/wijziging";

        public static string One(Guid dossierId, Guid amendmentId) => $"{Propose(dossierId)}/{amendmentId}";
    }
}
