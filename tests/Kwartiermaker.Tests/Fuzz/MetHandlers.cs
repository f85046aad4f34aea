using Microsoft.AspNetCore.Mvc.Filters;
using System.Collections.Concurrent;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>Sees from within which handlers of pages were really run.</summary>
internal sealed class MetHandlers : IAsyncPageFilter
{
    /// <summary>Pattern of the page and name of the button; empty for its only one.</summary>
    public ConcurrentDictionary<(string Page, string Button), int> Posts { get; } = [];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod?.HttpMethod == "Post")
            Posts.AddOrUpdate(((context.ActionDescriptor.AttributeRouteInfo?.Template ?? "").Trim('/'), context.HandlerMethod.Name ?? ""), 1, (_, times) => times + 1);
        return next();
    }
}
