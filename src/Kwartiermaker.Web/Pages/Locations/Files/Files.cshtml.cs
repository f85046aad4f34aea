using Kwartiermaker.Common;
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

    /// <summary>Where a file was to be added that was refused: the step's own row, and its page.</summary>
    public (Guid Source, string Page)? Tried { get; private set; }

    /// <summary>How many of several were added although another was refused.</summary>
    public int Added { get; private set; }

    public bool Scanning => scanner.IsOn;

    public void OnGet()
    {
    }

    /// <summary>Each file by itself: one that is refused does not keep the others out, and is named.</summary>
    /// <param name="file">One or more.</param>
    public async Task<IActionResult> OnPostAddAsync(
        Guid sourceId, string? page, List<IFormFile>? file, DocumentKind? kind, DateOnly? datedOn, CancellationToken cancel)
    {
        var part = string.IsNullOrEmpty(page) ? Part : page;
        Tried = (sourceId, part);
        if (!ModelState.IsValid)
            return Page();
        var (added, refused) = (0, new List<Refusal>());
        foreach (var one in file is { Count: > 0 } ? file : [null!])
        {
            await using var content = one?.OpenReadStream();
            var result = await attach.HandleAsync(new AttachFile(DossierId, sourceId, part, one?.FileName ?? "", content, kind, datedOn), cancel);
            if (result.Succeeded)
                added++;
            else
                refused.AddRange(result.Refusals);
        }

        if (refused.Count == 0)
            return SaidAt(Links.Files.OfStep(DossierId, part, sourceId), Texts["{0:bestand is|bestanden zijn} toegevoegd.", added]);
        Added = added;
        return Refused(refused);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid attachmentId, string? reason, CancellationToken cancel)
    {
        var result = await remove.HandleAsync(new RemoveAttachment(DossierId, attachmentId, reason ?? ""), cancel);
        return result.Succeeded
            ? await UndoableAtAsync(Links.Files.Of(DossierId), "Het bestand is weggehaald.", RestoreAttachmentHandler.Code, DossierId, attachmentId.ToString(), cancel)
            : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        Rows = (await find.HandleAsync(DossierId, cancel)).SelectMany(g => g).OrderByDescending(a => a.AttachedAt).ToList();
}
