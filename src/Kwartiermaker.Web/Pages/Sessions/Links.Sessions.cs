namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Sessions
    {
        public static string Own() => "/sessies";

        public static string OfEverybody() => "/beheer/sessies";
    }
}
