namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Whole
    {
        public static string Of(Guid dossierId) => $"{Dossier(dossierId)}/dossier";
    }
}
