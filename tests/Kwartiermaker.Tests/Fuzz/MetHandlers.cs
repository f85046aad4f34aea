using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using System.Collections.Concurrent;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>Sees from within which handlers of pages were really run, and tells which page answered.</summary>
internal sealed class MetHandlers : IAsyncPageFilter
{
    public const string Header = "X-Fuzzed-Page";

    /// <summary>Pattern of the page and name of the button; empty for its only one.</summary>
    public ConcurrentDictionary<(string Page, string Button), int> Posts { get; } = [];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = (context.ActionDescriptor.AttributeRouteInfo?.Template ?? "").Trim('/');
        context.HttpContext.Response.Headers[Header] = Uri.EscapeDataString(page);
        if (context.HandlerMethod?.HttpMethod == "Post")
            Posts.AddOrUpdate((page, context.HandlerMethod.Name ?? ""), 1, (_, times) => times + 1);
        return next();
    }
}
