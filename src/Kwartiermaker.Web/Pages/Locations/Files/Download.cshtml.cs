using Kwartiermaker.Common;
using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Locations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Kwartiermaker.Web.Pages.Locations.Files;

/// <summary>One file as a download, or a picture or PDF to look at: nothing uploaded is ever run by the browser.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class DownloadModel(FindAttachmentsHandler find, FileStore files) : PageModel
{
    public Guid DossierId { get; private set; }

    /// <summary>Why there is no file; the page is shown for this alone.</summary>
    public Refusal? Refusal { get; private set; }

    public IActionResult OnPost() => NotFound();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid attachmentId, [FromQuery(Name = "toon")] bool show, CancellationToken cancel)
    {
        if (await find.GetAsync(id, attachmentId, cancel) is not { } file)
            return NotFound();
        var content = await files.ReadAsync(file.Hash, file.Name, cancel);
        if (!content.Succeeded)
        {
            (DossierId, Refusal) = (id, content.Refusals[0]);
            return new PageResult { StatusCode = StatusCodes.Status500InternalServerError };
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; sandbox; frame-ancestors 'none'";
        // Only texts in UTF-8 are taken in.
        var type = file.MediaType.StartsWith("text/", StringComparison.Ordinal) ? file.MediaType + "; charset=utf-8" : file.MediaType;
        if (!show || !file.IsShown)
            return File(content.Value, type, file.Name);
        var inline = new ContentDispositionHeaderValue("inline");
        inline.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = inline.ToString();
        return File(content.Value, type);
    }
}
