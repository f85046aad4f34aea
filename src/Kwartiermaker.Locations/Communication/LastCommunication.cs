using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Communication;

/// <summary>
/// The communication check of the step before: who speaks, to whom and with whom it is agreed are mostly the same again. What is said
/// and when belongs to each step.
/// </summary>
public sealed class LastCommunicationHandler(AppDbContext db, CurrentUser user)
{
    /// <returns>Null when there was none.</returns>
    public async Task<CommunicationCheck?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!await db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).AnyAsync(d => d.Id == dossierId, cancel))
            return null;
        // An id is made from the moment, so the newest is the last.
        var found = new (Guid Id, CommunicationCheck Check)?[]
        {
            await db.Set<Talk>().AsNoTracking().Where(t => t.DossierId == dossierId).OrderByDescending(t => t.Id)
                .Select(t => new ValueTuple<Guid, CommunicationCheck>(t.Id, t.Communication)).Cast<(Guid, CommunicationCheck)?>().FirstOrDefaultAsync(cancel),
            await db.Set<Briefing>().AsNoTracking().Where(b => b.DossierId == dossierId).OrderByDescending(b => b.Id)
                .Select(b => new ValueTuple<Guid, CommunicationCheck>(b.Id, b.Communication)).Cast<(Guid, CommunicationCheck)?>().FirstOrDefaultAsync(cancel),
            await db.Set<RequestSending>().AsNoTracking().Where(s => s.DossierId == dossierId).OrderByDescending(s => s.Id)
                .Select(s => new ValueTuple<Guid, CommunicationCheck>(s.Id, s.Communication)).Cast<(Guid, CommunicationCheck)?>().FirstOrDefaultAsync(cancel),
        };
        return found.OfType<(Guid Id, CommunicationCheck Check)>().OrderByDescending(f => f.Id.ToString("n"), StringComparer.Ordinal).Select(f => f.Check).FirstOrDefault();
    }
}
