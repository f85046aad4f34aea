namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Drafts
    {
        public static string Of() => "/concepten";
    }
}
