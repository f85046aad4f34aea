using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.FollowUps;

/// <param name="SourceId">The position, briefing or talk it came out of.</param>
/// <param name="Responsible">Name, or null when the person is not known any more.</param>
public sealed record FollowUpRow(
    Guid Id, int Version, FollowUpKind Kind, Guid SourceId, string Text, string? ToWhom, DateOnly Since, DateOnly DueOn, Guid ResponsibleId, string? Responsible,
    FollowUpState State, DateOnly? SettledOn, string? SettledBy, string? How, DateOnly? LetterOn);

public sealed class FindFollowUpsHandler(AppDbContext db, CurrentUser user, IPeople people)
{
    /// <summary>All conditions, promises and actions of a dossier: what is due first comes first.</summary>
    public async Task<IReadOnlyList<FollowUpRow>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View) || !await db.Set<Dossier>().Within(user.Scope).AnyAsync(d => d.Id == dossierId, cancel))
            return [];
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        return (await db.Set<FollowUp>().AsNoTracking().Where(f => f.DossierId == dossierId).OrderBy(f => f.DueOn).ThenBy(f => f.Id).ToListAsync(cancel))
            .ConvertAll(f => new FollowUpRow(
                f.Id, f.Version, f.Kind, (f.PositionId ?? f.BriefingId ?? f.TalkId)!.Value, f.Text, f.ToWhom, f.Since, f.DueOn, f.ResponsibleId,
                names.GetValueOrDefault(f.ResponsibleId) ?? (f.ResponsibleId == user.Id ? user.Name : null), f.State, f.SettledOn, f.SettledBy, f.How, f.LetterOn));
    }
}
