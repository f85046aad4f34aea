using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Council;

public sealed record BriefingRow(
    Guid Id, int Version, CouncilForum Forum, DateTime At, BriefingState State, IReadOnlyList<Attendee> OurSide, CommunicationCheck Communication,
    string? Attendance, string? Outcome, string? CancelReason, string? WhyEarlier, IReadOnlyList<QuestionRow> Questions)
{
    /// <summary>The council has met, and what came of it is not recorded.</summary>
    public bool AwaitsOutcome(DateTime now) => State == BriefingState.Planned && At <= now;
}

public sealed record QuestionRow(Guid Id, int Version, string AskedBy, string Question, string? Answer, DateOnly? AnsweredOn, string? WhyEarlier);

public sealed class FindBriefingsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Briefings of a dossier with their questions, the newest first.</summary>
    public async Task<IReadOnlyList<BriefingRow>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!await db.Visible<Dossier>(user).AnyAsync(d => d.Id == dossierId, cancel))
            return [];
        var questions = (await db.Set<CouncilQuestion>().AsNoTracking().Where(q => q.DossierId == dossierId).OrderBy(q => q.Id).ToListAsync(cancel))
            .ToLookup(q => q.BriefingId, q => new QuestionRow(q.Id, q.Version, q.AskedBy, q.Question, q.Answer, q.AnsweredOn, q.WhyEarlier));
        // When it is, and what was asked, answered and promised there, is known to both sides; what we made of it is ours.
        var all = user.May(LocationsPermissions.ViewInternal);
        return (await db.Set<Briefing>().AsNoTracking().Where(b => b.DossierId == dossierId).OrderByDescending(b => b.At).ToListAsync(cancel))
            .ConvertAll(b => new BriefingRow(
                b.Id, b.Version, b.Forum, b.At, b.State, b.OurSide, b.Communication, all ? b.Attendance : null, all ? b.Outcome : null, all ? b.CancelReason : null, b.WhyEarlier,
                [.. questions[b.Id]]));
    }
}
