namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Interests
    {
        public static string Follow() => "/volgen";
    }
}
