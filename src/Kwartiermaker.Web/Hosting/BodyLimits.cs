using Microsoft.AspNetCore.Http.Features;

namespace Kwartiermaker.Web.Hosting;

/// <summary>A page that is sent files: what it reads may be larger than elsewhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute;

/// <summary>How much of a request is read. Whoever sends more is told so before it is read, and before it is asked who sends it.</summary>
public static class BodyLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Bytes of a form or a call; the longest that people fill in is some tens of kilobytes.</summary>
    private const long Usual = Megabyte;

    public static void AddBodyLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Usual);
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = WithFile(builder.Configuration));
    }

    public static void UseBodyLimits(this WebApplication app)
    {
        var withFile = WithFile(app.Configuration);
        app.Use((http, next) =>
        {
            if (ErrorPages.IsShown(http))
                return next(http);
            var most = http.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is null ? Usual : withFile;
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
                body.MaxRequestBodySize = most;
            if (http.Request.ContentLength is not { } length || length <= most)
                return next(http);
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        });
    }

    /// <summary>Four times the largest file: one that is too large then still gets its sentence at its field, and only one far beyond it does not.</summary>
    private static long WithFile(IConfiguration configuration) => (4 * configuration.GetValue("Files:MaxMegabytes", 25L) * Megabyte) + Usual;
}
