namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Own
    {
        public static string Settings() => "/mij";

        public static string Calendars() => "/mij/agenda";

        /// <summary>One talk or meeting, as a file for somebody's own calendar.</summary>
        public static string CalendarItem(Guid dossierId, Guid item) => $"{Dossier(dossierId)}/agenda/{item}.ics";

        public static string StandIn() => "/mij/vervanging";
    }
}
