namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Own
    {
        public static string Settings() => "/mij";

        public static string Calendars() => "/mij/agenda";

        public static string StandIn() => "/mij/vervanging";
    }
}
