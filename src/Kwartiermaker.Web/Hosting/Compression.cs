using Microsoft.AspNetCore.ResponseCompression;
using System.IO.Compression;

namespace Kwartiermaker.Web.Hosting;

/// <summary>
/// Answers go over the line compressed, for people on a phone. The forms' tokens differ at every answer, so that the length of a page
/// tells nothing of them (decision 24).
/// </summary>
public static class Compression
{
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
}
