using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>What the use cases of an agreement share: its parts, what the proposal settles in it, and its days.</summary>
internal static class AgreementQueries
{
    public static Task<Agreement?> FindAgreementAsync(this DossierChange change, CancellationToken cancel) =>
        change.Db.Set<Agreement>().SingleOrDefaultAsync(a => a.DossierId == change.SubjectId, cancel);

    public static Task<List<AgreementSubject>> FindSubjectsAsync(this DossierChange change, Agreement agreement, CancellationToken cancel) =>
        change.Db.Set<AgreementSubject>().Where(s => s.AgreementId == agreement.Id).ToListAsync(cancel);

    /// <summary>The signatures that stand.</summary>
    public static Task<List<AgreementSignature>> FindSignaturesAsync(this DossierChange change, Agreement agreement, CancellationToken cancel) =>
        change.Db.Set<AgreementSignature>().Where(s => s.AgreementId == agreement.Id && s.WithdrawnOn == null).ToListAsync(cancel);

    /// <summary>Fills the two subjects that the proposal already settles, so that nothing is typed twice.</summary>
    public static void Say(this DossierChange change, IEnumerable<AgreementSubject> subjects, Agreement agreement, string? conditions)
    {
        foreach (var subject in subjects)
        {
            var text = subject.Kind switch
            {
                SubjectKind.PlaceAndCapacity => AgreementText.PlaceAndCapacity(change.Dossier, agreement),
                SubjectKind.Duration => AgreementText.Duration(agreement),
                _ => null,
            };
            if (text is not null)
                subject.Describe(SubjectState.Settled, text, null, subject.AgencySays, subject.MunicipalitySays ?? conditions, change.User.Name, change.Today);
        }
    }

    /// <summary>
    /// The days of a binding agreement that somebody must act on, counted from the last day as it now is; those already past
    /// are no deadline. The option to extend goes with the first end only. What is to be decided about the end is the property director's,
    /// who may, also while somebody else carries the dossier.
    /// </summary>
    public static async Task SetAgreementDaysAsync(this DossierChange change, Agreement agreement, IDatedValues values, CancellationToken cancel)
    {
        await change.CloseEndDaysAsync(agreement, cancel);
        foreach (var (kind, day) in change.DaysOf(agreement, values).Where(d => d.Day >= change.Today))
        {
            Guid? who = AgreementDays.OfTheEnd.Contains(kind) ? change.Dossier.PropertyDirectorId : null;
            await change.SetDeadlineAsync(kind, agreement.Id, new(change.Dossier.Name, day, "bestuursovereenkomst", who), cancel);
        }
    }

    /// <summary>
    /// The last warning of an end that counts again: it passed while nobody had to think about it, and what it warns of is still to come.
    /// </summary>
    public static async Task WarnOnceMoreAsync(this DossierChange change, Agreement agreement, IDatedValues values, CancellationToken cancel)
    {
        var days = change.DaysOf(agreement, values);
        if (days.LastOrDefault(d => d.Kind == LocationDeadlines.AgreementFirstWarning || d.Kind == LocationDeadlines.AgreementSecondWarning) is ({ } kind, var day)
            && day < change.Today && days.Any(d => AgreementDays.OfTheEnd.Contains(d.Kind) && d.Day >= change.Today))
            await change.SetDeadlineAsync(kind, agreement.Id, new(change.Dossier.Name, change.Today, "bestuursovereenkomst", change.Dossier.PropertyDirectorId), cancel);
    }

    private static IReadOnlyList<(DeadlineKind Kind, DateOnly Day)> DaysOf(this DossierChange change, Agreement agreement, IDatedValues values)
    {
        var (to, hasOption) = (change.Dossier.AgreedTo, change.Dossier.AgreedTo == agreement.To);
        return AgreementDays.Of(
            to, agreement.NoticeMonths, hasOption ? agreement.ExtensionMonths : null, agreement.ExtensionDecideMonths, agreement.EvaluatedOn is null ? agreement.EvaluateOn : null,
            (int?)values.Find("contract.notice.first-warning.months", change.Today)?.Number, (int?)values.Find("contract.notice.second-warning.months", change.Today)?.Number).All;
    }

    /// <summary>Nobody has to think about the end any more, or about another end; an evaluation that is due stays due.</summary>
    public static async Task CloseEndDaysAsync(this DossierChange change, Agreement agreement, CancellationToken cancel)
    {
        foreach (var kind in AgreementDays.OfTheEnd)
            await change.CloseDeadlinesAsync(agreement.Id, cancel, kind);
    }
}
