using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using System.Globalization;

namespace Kwartiermaker.Common.Web;

/// <summary>Paging as the NL API Design Rules have it: page and pageSize in, a Link header out.</summary>
public static class ApiPages
{
    public const int UsualSize = 25;

    public static readonly IReadOnlyList<QueryKey> Keys = [ApiQuery.Page, ApiQuery.PageSize];

    /// <summary>One page of a list that is read as a whole.</summary>
    public static IResult Answer<TRow, T>(HttpContext http, IReadOnlyList<TRow> rows, Func<TRow, T> toWire)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var (page, size) = Asked(http);
        SetLinks(http, page, Math.Max(1, (rows.Count + size - 1) / size), rows.Count);
        return TypedResults.Ok(rows.Skip((page - 1) * size).Take(size).Select(toWire).ToList());
    }

    public static (int Page, int Size) Asked(HttpContext http)
    {
        var query = ApiQuery.Of(http);
        return (query.One<int>(ApiQuery.Page) ?? 1, query.One<int>(ApiQuery.PageSize) ?? UsualSize);
    }

    /// <summary>A page beyond the last is empty, and links back to the pages that are there.</summary>
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
