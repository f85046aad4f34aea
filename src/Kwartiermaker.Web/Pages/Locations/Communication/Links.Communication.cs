namespace Kwartiermaker.Web.Pages;

public static partial class Links
{
    public static class Communication
    {
        public static string Revise(Guid dossierId, Guid sourceId) => $"/locaties/{dossierId}/communicatie/{sourceId}/aanpassen";
    }
}
