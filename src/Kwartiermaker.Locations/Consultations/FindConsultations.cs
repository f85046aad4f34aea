using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Kwartiermaker.Locations.Consultations;

public sealed record ConsultationRow(
    Guid Id, int Version, ConsultedService Service, string Question, DateOnly AskedOn, DateOnly? DueOn, DateOnly? AnsweredOn, string? Advice, AdviceFollowed? Followed,
    string? FollowedReason, string? GoOnReason, DateOnly? GoOnSince)
{
    public bool IsOpen => AnsweredOn is null && GoOnSince is null;
}

public sealed class FindConsultationsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>Question, advice and what was done with it are known to both sides; why we went on without an answer is ours.</summary>
    private static Expression<Func<Consultation, ConsultationRow>> Row(bool all) => c => new ConsultationRow(
        c.Id, c.Version, c.Service, c.Question, c.AskedOn, c.DueOn, c.AnsweredOn, c.Advice, c.Followed, c.FollowedReason, all ? c.GoOnReason : null, c.GoOnSince);

    /// <summary>Consultations of a dossier, the newest first.</summary>
    public async Task<IReadOnlyList<ConsultationRow>> HandleAsync(Guid dossierId, CancellationToken cancel) =>
        await Of(dossierId).OrderByDescending(c => c.AskedOn).ThenByDescending(c => c.Id).Select(Row(user.May(LocationsPermissions.ViewInternal))).ToListAsync(cancel);

    public Task<ConsultationRow?> GetAsync(Guid dossierId, Guid consultationId, CancellationToken cancel) =>
        Of(dossierId).Where(c => c.Id == consultationId).Select(Row(user.May(LocationsPermissions.ViewInternal))).SingleOrDefaultAsync(cancel);

    private IQueryable<Consultation> Of(Guid dossierId) => db.Set<Consultation>().AsNoTracking()
        .Where(c => c.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId));
}
