namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Notices
    {
        public static string All(bool alsoRead = false, int page = 1) =>
            Query("/meldingen", ("alles", alsoRead ? "true" : null), ("pagina", page > 1 ? page : null));
    }
}
