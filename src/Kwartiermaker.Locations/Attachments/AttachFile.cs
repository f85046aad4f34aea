using Kwartiermaker.Common;
using Kwartiermaker.Common.Files;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Attachments;

/// <summary>Adds a file to a step of a dossier.</summary>
/// <param name="Content">Can be read twice: once to see what it is, once to store it.</param>
public sealed record AttachFile(Guid DossierId, Guid SourceId, string Page, string FileName, Stream? Content);

public sealed class AttachFileHandler(DossierDesk desk, FileStore files)
{
    /// <summary>Enough for a thick file; more on one step is a mistake or worse.</summary>
    private const int MostPerStep = 100;

    public Task<Result<Guid>> HandleAsync(AttachFile command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Attach, async change =>
        {
            if (command.Content is null || command.Content.Length == 0)
                return Refusal.Invalid("File", "file.none");
            if (await change.Db.Set<Attachment>().CountAsync(a => a.SourceId == command.SourceId && a.RemovedAt == null, cancel) >= MostPerStep)
                return Refusal.Invalid("File", "file.too-many", MostPerStep);
            var stored = await files.AddAsync(command.Content, command.FileName, "File", cancel);
            if (!stored.Succeeded)
                return stored.Refusals.ToList();
            var file = stored.Value;
            var attachment = new Attachment
            {
                DossierId = command.DossierId,
                SourceId = command.SourceId,
                Page = command.Page,
                Name = file.Name,
                MediaType = file.MediaType,
                Size = file.Size,
                Hash = file.Hash,
                AttachedAt = change.Now,
                AttachedBy = change.User.Name,
            };
            change.Db.Add(attachment);
            change.Record(new FileAttached(file.Name, file.Hash));
            return attachment.Id;
        }, cancel);
}
