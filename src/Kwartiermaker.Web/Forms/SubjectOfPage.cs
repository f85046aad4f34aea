namespace Kwartiermaker.Web.Forms;

public static class SubjectOfPage
{
    /// <summary>The subject whose page it is, by its address; null on any other page.</summary>
    public static Guid? SubjectHere(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Guid.TryParse(http.Request.RouteValues["id"]?.ToString(), out var id) ? id : null;
    }
}
