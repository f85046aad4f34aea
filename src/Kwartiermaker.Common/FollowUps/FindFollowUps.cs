using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.FollowUps;

/// <param name="SourceId">The position, briefing or talk it came out of.</param>
/// <param name="Responsible">Name, or null when the person is not known any more.</param>
/// <param name="Ending">How it ended; null while it is open.</param>
public sealed record FollowUpRow(
    Guid Id, int Version, string Kind, Guid SourceId, string Text, string? ToWhom, DateOnly Since, DateOnly DueOn, Guid ResponsibleId, string? Responsible,
    FollowUpState State, FollowUpEnding? Ending, DateOnly? SettledOn, string? SettledBy, string? How, DateOnly? LetterOn, bool WaivedByLetter);

public sealed class FindFollowUpsHandler(AppDbContext db, CurrentUser user, IPeople people, ModuleList modules, IEnumerable<IFollowUpSource> sources)
{
    /// <summary>All conditions, promises and actions of a subject: what is due first comes first.</summary>
    public async Task<IReadOnlyList<FollowUpRow>> HandleAsync(Guid subjectId, CancellationToken cancel)
    {
        if (!await db.VisibleSubjects(user, modules).AnyAsync(s => s.Id == subjectId, cancel))
            return [];
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        var kinds = sources.ToDictionary(s => s.Kind.Code, s => s.Kind);
        return (await db.Set<FollowUp>().AsNoTracking().Where(f => f.SubjectId == subjectId).OrderBy(f => f.DueOn).ThenBy(f => f.Id).ToListAsync(cancel))
            .ConvertAll(f => new FollowUpRow(
                f.Id, f.Version, f.Kind, f.SourceId, f.Text, f.ToWhom, f.Since, f.DueOn, f.ResponsibleId,
                names.GetValueOrDefault(f.ResponsibleId) ?? (f.ResponsibleId == user.Id ? user.Name : null),
                f.State, Ending(kinds[f.Kind], f.State), f.SettledOn, f.SettledBy, f.How, f.LetterOn, f.WaivedByLetter));
    }

    internal static FollowUpEnding? Ending(FollowUpKind kind, FollowUpState state) => state switch
    {
        FollowUpState.Done => kind.Done,
        FollowUpState.Dropped => kind.Dropped,
        _ => null,
    };
}
