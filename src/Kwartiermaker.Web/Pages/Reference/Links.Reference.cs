namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Reference
    {
        public static string Values() => "/beheer/waarden";

        /// <summary>How the organisation names itself in letters.</summary>
        public static string Sender() => "/beheer/afzender";

        public static string Value(string key) => $"{Values()}/{key}";
    }
}
