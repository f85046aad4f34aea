using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kwartiermaker.Web.Pages.Locations.Files;

/// <summary>All files of a dossier; the pages of the steps post their files here.</summary>
[Authorize(LocationsPermissions.View), TakesFiles, EnableRateLimiting(Costly.Policy), RequestTimeout(Costly.Policy)]
public sealed class FilesModel(FindAttachmentsHandler find, AttachFileHandler attach, RemoveAttachmentHandler remove, VirusScanner scanner) : DossierPage
{
    public const string Part = "bestanden";

    public IReadOnlyList<AttachmentRow> Rows { get; private set; } = [];

    public bool Scanning => scanner.IsOn;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAddAsync(Guid sourceId, string? page, IFormFile? file, CancellationToken cancel)
    {
        var part = string.IsNullOrEmpty(page) ? Part : page;
        await using var content = file?.OpenReadStream();
        var result = await attach.HandleAsync(new AttachFile(DossierId, sourceId, part, file?.FileName ?? "", content), cancel);
        return result.Succeeded ? DoneAt(Links.Files.OfStep(DossierId, part, sourceId), "Het bestand is toegevoegd.") : Refused(result.Refusals, "Input");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid attachmentId, string? reason, CancellationToken cancel)
    {
        var result = await remove.HandleAsync(new RemoveAttachment(DossierId, attachmentId, reason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Links.Files.Of(DossierId), "Het bestand is weggehaald.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Rows = (await find.HandleAsync(DossierId, cancel)).SelectMany(g => g).OrderByDescending(a => a.AttachedAt).ToList();
}
