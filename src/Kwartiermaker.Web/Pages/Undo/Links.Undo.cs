namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Undo
    {
        public static string Act() => "/ongedaan";
    }
}
