using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

public sealed record SubjectRow(
    Guid Id, int Version, SubjectKind Kind, SubjectState State, string Text, string? Reason, string? AgencySays, string? MunicipalitySays, string? ChangedBy, DateOnly? ChangedOn);

public sealed record MeasureRow(Guid Id, string Description, decimal Amount, Side PaidBy, DateOnly ReadyBy);

public sealed record SignatureRow(
    Side Side, string Name, string Function, DateOnly SignedOn, int Draft, string RecordedBy, string? WhyEarlier,
    DateOnly? WithdrawnOn, string? WithdrawnBy, string? WithdrawReason);

public sealed record DraftRow(int Number, DateTime MadeAt, string MadeBy);

/// <summary>The governance agreement with its dates, for its own page and for whoever extends or ends it.</summary>
/// <param name="To">Null for an indefinite period.</param>
/// <param name="SignedOn">Day on which it became binding.</param>
/// <param name="IsTakenOver">Signed before the dossier came here.</param>
public sealed record AgreementView(
    Guid Id, int Version, int? ProposalNumber, int Places, string TargetGroup, DateOnly From, DateOnly? To, int? ExtensionMonths, int? ExtensionDecideMonths,
    int? NoticeMonths, DateOnly? EvaluateOn, DateOnly? EvaluatedOn, string? Evaluation, int? MeetingsPerYear, int? ClearingWeeks,
    string? AgencySigner, string? AgencyFunction, string? MunicipalitySigner, string? MunicipalityFunction, int Draft, bool DraftIsCurrent, DateOnly? SignedOn, bool IsTakenOver,
    IReadOnlyList<SubjectRow> Subjects, IReadOnlyList<MeasureRow> Measures,
    IReadOnlyList<SignatureRow> Signatures, IReadOnlyList<DraftRow> Drafts)
{
    public SignatureRow? SignatureOf(Side side) => Signatures.FirstOrDefault(s => s.Side == side && s.WithdrawnOn is null);

    public IReadOnlyList<SubjectRow> Open => [.. Subjects.Where(s => s.State == SubjectState.Open)];

    /// <summary>The text is settled, and drawn up as it is now.</summary>
    public bool CanSign => SignedOn is null && Open.Count == 0 && DraftIsCurrent;

    public bool CanChange => SignedOn is null && Signatures.All(s => s.WithdrawnOn is not null);
}

public sealed class GetAgreementHandler(AppDbContext db, CurrentUser user)
{
    public async Task<AgreementView?> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        var seen = db.Visible<Dossier>(user);
        var a = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(x => x.DossierId == dossierId && seen.Any(d => d.Id == dossierId), cancel);
        if (a is null)
            return null;
        var subjects = await db.Set<AgreementSubject>().AsNoTracking().Where(s => s.AgreementId == a.Id)
            .Select(s => new SubjectRow(s.Id, s.Version, s.Kind, s.State, s.Text, s.Reason, s.AgencySays, s.MunicipalitySays, s.ChangedBy, s.ChangedOn)).ToListAsync(cancel);
        var measures = await db.Set<AgreementMeasure>().AsNoTracking().Where(m => m.AgreementId == a.Id).OrderBy(m => m.Id)
            .Select(m => new MeasureRow(m.Id, m.Description, m.Amount, m.PaidBy, m.ReadyBy)).ToListAsync(cancel);
        var signatures = await db.Set<AgreementSignature>().AsNoTracking().Where(s => s.AgreementId == a.Id).OrderBy(s => s.RecordedAt)
            .Select(s => new SignatureRow(
                s.Side, s.Name, s.Function, s.SignedOn, s.Draft, s.RecordedBy, s.WhyEarlier, s.WithdrawnOn, s.WithdrawnBy, s.WithdrawReason)).ToListAsync(cancel);
        var drafts = await db.Set<AgreementDraft>().AsNoTracking().Where(d => d.AgreementId == a.Id).OrderByDescending(d => d.Number)
            .Select(d => new DraftRow(d.Number, d.MadeAt, d.MadeBy)).ToListAsync(cancel);
        return new AgreementView(
            a.Id, a.Version, a.ProposalNumber, a.Places, a.TargetGroup, a.From, a.To, a.ExtensionMonths, a.ExtensionDecideMonths,
            a.NoticeMonths, a.EvaluateOn, a.EvaluatedOn, a.Evaluation, a.MeetingsPerYear, a.ClearingWeeks, a.AgencySigner, a.AgencyFunction, a.MunicipalitySigner,
            a.MunicipalityFunction, a.Draft, a.DraftIsCurrent, a.SignedOn, a.IsTakenOver,
            [.. subjects.OrderBy(s => s.Kind)], measures, signatures, drafts);
    }
}
