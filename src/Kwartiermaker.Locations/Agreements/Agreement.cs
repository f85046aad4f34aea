using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>
/// The governance agreement of a dossier (row B9). Places, period and residents come from the agreed proposal; the rest is
/// agreed here. Once it bears a signature its text stands still.
/// </summary>
internal sealed class Agreement : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>Null when the agreement on the proposal was taken back.</summary>
    public int? ProposalNumber { get; private set; }

    public int Places { get; private set; }

    public string TargetGroup { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day, null for an indefinite period.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>By how many months it can be extended; null when there is no option.</summary>
    public int? ExtensionMonths { get; private set; }

    /// <summary>How many months before the end the parties decide on the extension.</summary>
    public int? ExtensionDecideMonths { get; private set; }

    public int? NoticeMonths { get; private set; }

    public DateOnly? EvaluateOn { get; private set; }

    public DateOnly? EvaluatedOn { get; private set; }

    /// <summary>What came out of the evaluation.</summary>
    public string? Evaluation { get; private set; }

    public int? MeetingsPerYear { get; private set; }

    public int? ClearingWeeks { get; private set; }

    public string? AgencySigner { get; private set; }

    public string? AgencyFunction { get; private set; }

    public string? MunicipalitySigner { get; private set; }

    public string? MunicipalityFunction { get; private set; }

    /// <summary>Number of the last draft.</summary>
    public int Draft { get; private set; }

    /// <summary>Whether nothing changed since the last draft was drawn up.</summary>
    public bool DraftIsCurrent { get; private set; }

    /// <summary>Day on which the second signature made it binding.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>It was signed before the dossier came here: subjects, drafts and signatures are not known, only what was agreed.</summary>
    public bool IsTakenOver { get; private set; }

    public static Agreement TakeOver(Guid dossierId, int places, DateOnly from, DateOnly? to, int? noticeMonths, DateOnly signedOn) =>
        new() { DossierId = dossierId, Places = places, From = from, To = to, NoticeMonths = noticeMonths, SignedOn = signedOn, IsTakenOver = true };

    public void Follow(int number, int places, string targetGroup, DateOnly from, DateOnly? to)
    {
        (ProposalNumber, Places, TargetGroup, From, To) = (number, places, targetGroup, from, to);
        if (to is null)
            (ExtensionMonths, ExtensionDecideMonths) = (null, null);
        Touch();
    }

    public void LoseProposal()
    {
        ProposalNumber = null;
        Touch();
    }

    public void Describe(ChangeTerms terms)
    {
        (ExtensionMonths, ExtensionDecideMonths) = (terms.ExtensionMonths, terms.ExtensionDecideMonths);
        (NoticeMonths, EvaluateOn, MeetingsPerYear, ClearingWeeks) = (terms.NoticeMonths, terms.EvaluateOn, terms.MeetingsPerYear, terms.ClearingWeeks);
        (AgencySigner, AgencyFunction) = (terms.AgencySigner.Filled(), terms.AgencyFunction.Filled());
        (MunicipalitySigner, MunicipalityFunction) = (terms.MunicipalitySigner.Filled(), terms.MunicipalityFunction.Filled());
        Touch();
    }

    /// <summary>Something in the text changed: the last draft no longer says what was agreed.</summary>
    public void Touch() => DraftIsCurrent = false;

    public int NextDraft()
    {
        (Draft, DraftIsCurrent) = (Draft + 1, true);
        return Draft;
    }

    /// <summary>A text that one side signed is not changed under its signature.</summary>
    public Refusal? WhyNotChange(IEnumerable<AgreementSignature> signatures) => this switch
    {
        { SignedOn: not null } => Refusal.Rule("agreement.binding", SignedOn),
        _ when signatures.FirstOrDefault(s => s.WithdrawnOn is null) is { } first => Refusal.Rule("agreement.bears-signature", first.Name, first.SignedOn),
        _ => null,
    };

    public void Bind(DateOnly on) => SignedOn = on;

    /// <summary>The last evaluation; the events keep those before it.</summary>
    public void Evaluate(DateOnly on, string outcome) => (EvaluatedOn, Evaluation) = (on, outcome);
}
