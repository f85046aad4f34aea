using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>What an agreement must hold before it is drawn up and signed (rows B9 and B10).</summary>
internal static class AgreementRules
{
    /// <summary>An extension goes with an end and with a day to decide on it; the evaluation falls within the period.</summary>
    public static List<Refusal> CheckTerms(ChangeTerms terms, DateOnly from, DateOnly? to)
    {
        var refusals = new List<Refusal>();
        foreach (var (field, value) in new[]
        {
            (nameof(terms.ExtensionMonths), terms.ExtensionMonths), (nameof(terms.ExtensionDecideMonths), terms.ExtensionDecideMonths),
            (nameof(terms.NoticeMonths), terms.NoticeMonths),
            (nameof(terms.MeetingsPerYear), terms.MeetingsPerYear), (nameof(terms.ClearingWeeks), terms.ClearingWeeks),
        })
        {
            if (value is < 1 or > 600)
                refusals.Add(Refusal.Invalid(field, "agreement.number", 600));
        }

        if (terms.ExtensionMonths is not null && to is null)
            refusals.Add(Refusal.Invalid(nameof(terms.ExtensionMonths), "agreement.extension-without-end"));
        if (terms.ExtensionMonths is null != terms.ExtensionDecideMonths is null)
            refusals.Add(Refusal.Invalid(terms.ExtensionMonths is null ? nameof(terms.ExtensionMonths) : nameof(terms.ExtensionDecideMonths), "agreement.extension-half"));
        if (to is { } end && terms.ExtensionDecideMonths is >= 1 and <= 600 && end.AddMonths(-terms.ExtensionDecideMonths.Value) < from)
            refusals.Add(Refusal.Invalid(nameof(terms.ExtensionDecideMonths), "agreement.before-start", from));
        if (to is { } last && terms.NoticeMonths is >= 1 and <= 600 && last.AddMonths(-terms.NoticeMonths.Value) < from)
            refusals.Add(Refusal.Invalid(nameof(terms.NoticeMonths), "agreement.before-start", from));
        if (terms.EvaluateOn < from || terms.EvaluateOn > to)
            refusals.Add(Refusal.Invalid(nameof(terms.EvaluateOn), "agreement.evaluation-outside", from, to));
        refusals.Text(nameof(terms.AgencySigner), terms.AgencySigner, 120, required: false);
        refusals.Text(nameof(terms.AgencyFunction), terms.AgencyFunction, 120, required: false);
        refusals.Text(nameof(terms.MunicipalitySigner), terms.MunicipalitySigner, 120, required: false);
        refusals.Text(nameof(terms.MunicipalityFunction), terms.MunicipalityFunction, 120, required: false);
        return refusals;
    }

    /// <summary>The text is complete when every subject is settled and no blank is left in it.</summary>
    public static List<Refusal> Completeness(Agreement agreement, IEnumerable<AgreementSubject> subjects)
    {
        var refusals = subjects.Where(s => s.State == SubjectState.Open).OrderBy(s => s.Kind).Select(s => Refusal.Rule("agreement.subject-open", s.Kind)).ToList();
        if (agreement.ProposalNumber is null)
            refusals.Add(Refusal.Rule("agreement.no-proposal"));
        if (agreement is not
            {
                NoticeMonths: not null, MeetingsPerYear: not null, ClearingWeeks: not null, AgencySigner: not null, AgencyFunction: not null,
                MunicipalitySigner: not null, MunicipalityFunction: not null
            })
            refusals.Add(Refusal.Rule("agreement.terms-missing"));
        return refusals;
    }

    /// <summary>Two sides, two people; a side signs once; what is signed is the last draft (row B10).</summary>
    public static Refusal? WhyNotSign(Agreement agreement, IReadOnlyCollection<AgreementSignature> standing, Side side, string name, Guid recordedBy)
    {
        if (standing.FirstOrDefault(s => s.Side == side) is { } own)
            return Refusal.Rule("agreement.side-signed", own.Name, own.SignedOn, own.RecordedBy);
        if (standing.FirstOrDefault(s => s.Side != side) is { } other
            && (other.RecordedById == recordedBy || string.Equals(other.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)))
            return Refusal.Rule("agreement.same-person", other.Name);
        return agreement.DraftIsCurrent ? null : Refusal.Rule("agreement.draft-old");
    }
}
