namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Reference
    {
        public static string Values() => "/beheer/waarden";

        public static string Value(string key) => $"{Values()}/{key}";
    }
}
