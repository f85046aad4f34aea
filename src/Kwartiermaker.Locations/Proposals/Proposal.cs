using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Proposals;

public enum Side
{
    Agency,
    Municipality,
}

/// <summary>
/// One version of the proposal: ours or the municipality's counter-proposal. A version is never changed; who wants it
/// otherwise makes the next one. Exactly one can be agreed, and the database keeps it so (row B8).
/// </summary>
internal sealed class Proposal : Versioned
{
    public required Guid DossierId { get; init; }

    public required int Number { get; init; }

    public required Side Side { get; init; }

    public required int Places { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, null for an indefinite period.</summary>
    public DateOnly? To { get; init; }

    public required string TargetGroup { get; init; }

    public required string Reasons { get; init; }

    public string? Conditions { get; init; }

    /// <summary>Why more places are proposed than the building technically gives.</summary>
    public string? AboveLimit { get; init; }

    /// <summary>Day on which it was made or came in.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who made it: of ours the signatory, of the municipality's the person who answered.</summary>
    public required string By { get; init; }

    public required string Function { get; init; }

    public required string RecordedBy { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public DateOnly? AgreedOn { get; private set; }

    /// <summary>With whom of the other side it was agreed.</summary>
    public string? AgreedWith { get; private set; }

    public string? AgreedRecordedBy { get; private set; }

    /// <param name="terms">As they passed their check.</param>
    /// <param name="number">One more than the version before it.</param>
    public static Proposal Of(
        ProposalTerms terms, Side side, Guid dossierId, int number, DateOnly on, string by, string recordedBy, string? aboveLimit = null, DateOnly? answerBy = null) => new()
        {
            DossierId = dossierId,
            Number = number,
            Side = side,
            Places = terms.Places!.Value,
            From = terms.From!.Value,
            To = terms.To,
            TargetGroup = terms.TargetGroup!.Trim(),
            Reasons = terms.Reasons!.Trim(),
            Conditions = terms.Conditions.Filled(),
            AboveLimit = aboveLimit.Filled(),
            On = on,
            By = by.Trim(),
            Function = terms.Function!.Trim(),
            RecordedBy = recordedBy,
            AnswerBy = answerBy,
        };

    public void Agree(DateOnly on, string with, string recordedBy) => (AgreedOn, AgreedWith, AgreedRecordedBy) = (on, with.Trim(), recordedBy);

    public Refusal? Release()
    {
        if (AgreedOn is null)
            return Refusal.Rule("proposal.not-agreed", Number);
        (AgreedOn, AgreedWith, AgreedRecordedBy) = (null, null, null);
        return null;
    }
}
