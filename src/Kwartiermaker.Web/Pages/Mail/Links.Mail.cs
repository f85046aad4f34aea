namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Mail
    {
        public static string Outbox() => "/beheer/post";
    }
}
