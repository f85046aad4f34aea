using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Consultations;

public sealed record ConsultationRow(
    Guid Id, int Version, ConsultedService Service, string Question, DateOnly AskedOn, DateOnly? DueOn, DateOnly? AnsweredOn, string? Advice, AdviceFollowed? Followed, string? FollowedReason,
    string? GoOnReason, DateOnly? GoOnSince)
{
    public bool IsOpen => AnsweredOn is null && GoOnSince is null;
}

public sealed class FindConsultationsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Consultations of a dossier, the newest first.</summary>
    public async Task<IReadOnlyList<ConsultationRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await db.Set<Consultation>().AsNoTracking()
            .Where(c => c.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId))
            .OrderByDescending(c => c.AskedOn).ThenByDescending(c => c.Id)
            .Select(c => new ConsultationRow(
                c.Id, c.Version, c.Service, c.Question, c.AskedOn, c.DueOn, c.AnsweredOn, c.Advice, c.Followed, c.FollowedReason, c.GoOnReason, c.GoOnSince))
            .ToListAsync(cancel);
}
