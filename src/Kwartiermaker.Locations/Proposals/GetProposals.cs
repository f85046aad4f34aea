using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Linq.Expressions;

namespace Kwartiermaker.Locations.Proposals;

/// <param name="To">Null for an indefinite period.</param>
public sealed record ProposalRow(
    Guid Id, int Version, int Number, Side Side, int Places, DateOnly From, DateOnly? To, string TargetGroup, string Reasons, string? Conditions, string? AboveLimit,
    DateOnly On, string By, string Function, string RecordedBy, DateOnly? AnswerBy, DateOnly? AgreedOn, string? AgreedWith);

/// <param name="SpacesVersion">0 when no rooms were recorded yet.</param>
/// <param name="LeastMonths">Shortest term, null when it is not set.</param>
/// <param name="AnswerBy">When the answer to a proposal of today is expected; null when it is not set.</param>
/// <param name="MayBeIndefinite">Whether the site allows an indefinite period.</param>
public sealed record ProposalsView(
    int SpacesVersion, IReadOnlyList<Space> Spaces, PossiblePlaces Possible, int? LeastMonths, DateOnly? AnswerBy, bool MayBeIndefinite, IReadOnlyList<ProposalRow> Rows)
{
    public ProposalRow? Last => Rows.Count == 0 ? null : Rows[^1];

    public ProposalRow? Agreed => Rows.FirstOrDefault(r => r.AgreedOn is not null);
}

public sealed class GetProposalsHandler(AppDbContext db, CurrentUser user, IDatedValues values, Clock clock)
{
    /// <summary>What was proposed is known to both sides; the rooms and limits behind our number are ours.</summary>
    private static Expression<Func<Proposal, ProposalRow>> Row(bool all) => p => new ProposalRow(
        p.Id, p.Version, p.Number, p.Side, p.Places, p.From, p.To, p.TargetGroup, p.Reasons, p.Conditions, all ? p.AboveLimit : null,
        p.On, p.By, p.Function, p.RecordedBy, p.AnswerBy, p.AgreedOn, p.AgreedWith);

    public async Task<ProposalsView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        if (dossier is null)
            return null;
        var today = clock.Today;
        var all = user.May(LocationsPermissions.ViewInternal);
        var basis = await db.Set<PlaceBasis>().AsNoTracking().SingleOrDefaultAsync(b => all && b.DossierId == dossierId, cancel);
        var rows = await db.Set<Proposal>().AsNoTracking().Where(p => p.DossierId == dossierId).OrderBy(p => p.Number).Select(Row(all)).ToListAsync(cancel);
        return new ProposalsView(
            basis?.Version ?? 0, basis?.Spaces ?? [], PossiblePlaces.Of(basis?.Spaces ?? [], all ? dossier.GrossFloorArea : null, PlaceNorms.On(values, today)),
            values.LeastMonths(today), values.ExpectedAnswer(today, today), ProposedPeriod.MayBeIndefinite(dossier.Facts), rows);
    }

    public Task<ProposalRow?> GetAsync(Guid dossierId, Guid proposalId, CancellationToken cancel) => db.Set<Proposal>().AsNoTracking()
        .Where(p => p.Id == proposalId && p.DossierId == dossierId && Visible.Any(d => d.Id == dossierId))
        .Select(Row(user.May(LocationsPermissions.ViewInternal))).SingleOrDefaultAsync(cancel);

    private IQueryable<Dossier> Visible => db.Visible<Dossier>(user);
}
