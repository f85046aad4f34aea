using Kwartiermaker.Common.Subjects;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kwartiermaker.Web.Hosting;

/// <summary>A page or route that shows personal data of others: opening it is noted in the security log.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensPersonalDataAttribute : Attribute;

/// <summary>A route by which a list leaves the system.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExportsListAttribute : Attribute;

/// <summary>Writes the security log where an answer goes out, so that no page and no route has to think of it.</summary>
public static class SecurityWatch
{
    public static void AddSecurityLog(this IServiceCollection services)
    {
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedRights>();
        services.Configure<MvcOptions>(options => options.Filters.Add<RefusedForms>());
    }

    /// <summary>Stands right before the page or route, behind what asks for rights.</summary>
    public static void UseSecurityLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<SecurityLog>();
        app.Use(async (http, next) =>
        {
            await next(http);
            // An error page is shown for an answer that was noted already; a page for everybody refuses nobody.
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is null && http.GetEndpoint()?.Metadata is { } about && about.GetMetadata<IAllowAnonymous>() is null)
                await NoteAsync(log, http, about);
        });
    }

    private static async Task NoteAsync(SecurityLog log, HttpContext http, EndpointMetadataCollection about)
    {
        var asked = http.Request.RouteValues.Values.Select(v => Guid.TryParse(v as string, out var id) ? id : (Guid?)null).OfType<Guid>().ToList();
        var ids = string.Join(' ', asked);
        if (http.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            log.RightRefused(http, "of the use case");
        }
        else if (http.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            // Hanging up early keeps nobody out of the log.
            if (await http.RequestServices.GetRequiredService<FindHiddenHandler>().AnyAsync(asked, CancellationToken.None))
                log.OutOfScope(http, ids);
            else
                log.NotFound(http, ids);
        }
        else if (http.Response.StatusCode < 300)
        {
            if (about.GetMetadata<OpensPersonalDataAttribute>() is not null)
                log.PersonalDataOpened(http, ids);
            if (about.GetMetadata<ExportsListAttribute>() is not null)
                log.Exported(http);
            else if (http.Response.Headers.ContentDisposition.Count > 0)
                log.Downloaded(http, ids);
        }
    }

    private sealed class RefusedRights(SecurityLog log) : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler usual = new();

        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            if (authorizeResult.Forbidden)
                log.RightRefused(context, string.Join(' ', context.GetEndpoint()!.Metadata.OfType<IAuthorizeData>().Select(a => a.Policy)));
            return usual.HandleAsync(next, context, policy, authorizeResult);
        }
    }

    private sealed class RefusedForms(SecurityLog log) : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is IAntiforgeryValidationFailedResult)
                log.FormRefused(context.HttpContext);
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }
}
