using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>Which page of a list an address asks for.</summary>
public static class PageNumber
{
    /// <returns>From 1: the first when the address names none, or nothing that is one. Past the end is for the list to say.</returns>
    public static int In(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return int.TryParse(request.Query["pagina"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;
    }
}
