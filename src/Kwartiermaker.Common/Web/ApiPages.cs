using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kwartiermaker.Common.Web;

/// <summary>Paging as the NL API Design Rules have it: page and pageSize in, a Link header out.</summary>
public static class ApiPages
{
    public const int UsualSize = 25;

    public static void SetLinks(HttpContext http, int page, int pages, int total)
    {
        ArgumentNullException.ThrowIfNull(http);
        var links = new List<string> { Link(1, "first"), Link(pages, "last") };
        if (page > 1)
            links.Add(Link(Math.Min(page - 1, pages), "prev"));
        if (page < pages)
            links.Add(Link(page + 1, "next"));
        http.Response.Headers.Link = string.Join(", ", links);
        http.Response.Headers["Total-Count"] = total.ToString(CultureInfo.InvariantCulture);

        string Link(int number, string rel)
        {
            var query = new QueryBuilder(http.Request.Query.Where(q => q.Key != ApiQuery.Page.Name)) { { ApiQuery.Page.Name, number.ToString(CultureInfo.InvariantCulture) } };
            return $"<{http.Request.PathBase}{http.Request.Path}{query.ToQueryString()}>; rel=\"{rel}\"";
        }
    }
}
