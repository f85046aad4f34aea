using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// Answers go over the line compressed, for people on a phone. The forms' tokens differ at every answer, so that the length of a page
/// tells nothing of them (decision 24).
/// </summary>
public static class Compression
{
    private const string Compressed = ".br";

    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/geo+json", "application/problem+json"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>The files of the program; those that were compressed when they were built go out so, to whoever reads that.</summary>
    public static void UseProgramFiles(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var files = app.Environment.WebRootFileProvider;
        app.Use((http, next) =>
        {
            if (http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is not 0) && files.GetFileInfo(http.Request.Path + Compressed).Exists)
                http.Request.Path += Compressed;
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = new TypesOfWhatIsCompressed(),
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.Vary = "Accept-Encoding";
                if (file.File.Name.EndsWith(Compressed, StringComparison.Ordinal))
                    file.Context.Response.Headers.ContentEncoding = "br";
            },
        });
    }

    /// <summary>That of the file that was compressed.</summary>
    private sealed class TypesOfWhatIsCompressed : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
        {
            var compressed = subpath.EndsWith(Compressed, StringComparison.Ordinal);
            return types.TryGetContentType(compressed ? subpath[..^Compressed.Length] : subpath, out contentType);
        }
    }
}
