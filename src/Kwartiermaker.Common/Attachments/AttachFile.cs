using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Attachments;

/// <summary>Adds a file to a row on a step of a subject, or to the step as a whole.</summary>
/// <param name="SourceId">The row: a talk, a permit; the subject itself for the step as a whole.</param>
/// <param name="DatedOn">The day that the document bears: not after today.</param>
/// <param name="Content">Can be read twice: once to see what it is, once to store it.</param>
public sealed record AttachFile(Guid SubjectId, Guid SourceId, string Page, string FileName, Stream? Content, DocumentKind? Kind = null, DateOnly? DatedOn = null);

public sealed class AttachFileHandler(SubjectDesks desks, ModuleList modules, StepList steps, FileStore files, VirusScanner scanner)
{
    /// <summary>Enough for a thick file; more on one step is a mistake or worse.</summary>
    private const int MostPerStep = 100;

    public async Task<Result<Guid>> HandleAsync(AttachFile command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await desks.OfAsync(command.SubjectId, cancel) is not { } desk)
            return Refusal.NotFound();
        // Before the change begins: others do not wait for a scanner, nor for a document that takes long to look into.
        var looked = command.Content is { Length: > 0 } content ? await LookAsync(content, command.FileName, cancel) : command.Content is null
            ? Refusal.Invalid("File", "file.none")
            : Refusal.Invalid("File", FileRefusals.Empty, command.FileName);
        return await desk.ChangeAsync<Guid>(command.SubjectId, desk.Attach, async change =>
        {
            // A file is as open as its step, so the step must be one that this person sees, and the row must be on it.
            if (steps.Of(command.Page) is not { } step || !change.User.May(step.Permission))
                return Refusal.NotFound();
            if (command.SourceId != command.SubjectId && !(step.Holds is { } holds && await holds(change.Db, command.SubjectId, command.SourceId, cancel)))
                return Refusal.NotFound();
            if (await change.Db.Set<Attachment>().CountAsync(a => a.SourceId == command.SourceId && a.RemovedAt == null, cancel) >= MostPerStep)
                return Refusal.Invalid("File", "file.too-many", MostPerStep);
            if (!looked.Succeeded)
                return looked.Refusals.ToList();
            if (command.DatedOn > change.Today)
                return Refusal.Invalid(nameof(command.DatedOn), "file.dated-later", change.Today);
            var file = looked.Value;
            // What was removed is kept, and takes room too; the same content twice does not.
            var kept = await change.Db.Set<Attachment>().Where(a => a.SubjectId == command.SubjectId && a.Hash != file.Hash)
                .Select(a => new { a.Hash, a.Size }).Distinct().SumAsync(a => (long)a.Size, cancel);
            if (kept + file.Content.Length > files.MaxBytesPerDossier)
                return Refusal.Invalid("File", "file.dossier-full", kept / 1024 / 1024, files.MaxBytesPerDossier / 1024 / 1024);
            await files.AddAsync(file, cancel);
            var attachment = new Attachment
            {
                SubjectId = command.SubjectId,
                SourceId = command.SourceId,
                Page = step.Page,
                Name = file.Name,
                MediaType = file.MediaType,
                Kind = command.Kind ?? (file.MediaType.StartsWith("image/", StringComparison.Ordinal) ? DocumentKind.Photo : null),
                DatedOn = command.DatedOn,
                Size = file.Content.Length,
                Hash = file.Hash,
                AttachedAt = change.Now,
                AttachedBy = change.User.Name,
                IsScanned = scanner.IsOn,
                ByOtherSide = modules.IsOtherSide(change.User, desk.Module),
            };
            change.Db.Add(attachment);
            change.Record(new FileAttached(step.Page, file.Name, file.Hash));
            return attachment.Id;
        }, cancel);
    }

    private async Task<Result<CheckedFile>> LookAsync(Stream content, string name, CancellationToken cancel) =>
        content.Length <= files.MaxBytes && await scanner.WhyNotAsync(content, name, "File", cancel) is { } harmful
            ? harmful
            : await files.CheckAsync(content, name, "File", cancel);
}
