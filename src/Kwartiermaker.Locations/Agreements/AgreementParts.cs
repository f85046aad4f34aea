using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>A one-off measure or payment that makes the location possible.</summary>
internal sealed class AgreementMeasure : Versioned
{
    public required Guid AgreementId { get; init; }

    public required string Description { get; init; }

    /// <summary>Euro.</summary>
    public required decimal Amount { get; init; }

    public required Side PaidBy { get; init; }

    public required DateOnly ReadyBy { get; init; }
}

/// <summary>A draft as it was drawn up; its text is kept as a letter and never changes.</summary>
internal sealed class AgreementDraft : Versioned
{
    public required Guid AgreementId { get; init; }

    public required int Number { get; init; }

    public required DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }
}

/// <summary>The signature of one side under one draft; withdrawn, not removed.</summary>
internal sealed class AgreementSignature : Versioned
{
    public required Guid AgreementId { get; init; }

    public required Side Side { get; init; }

    public required string Name { get; init; }

    public required string Function { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required int Draft { get; init; }

    public required Guid RecordedById { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Why it bears a day before the draft was made here: a copy on paper, for example. Null when it does not.</summary>
    public string? WhyEarlier { get; init; }

    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public string? WithdrawReason { get; private set; }

    public void Withdraw(string by, string reason, DateOnly today) => (WithdrawnOn, WithdrawnBy, WithdrawReason) = (today, by, reason.Trim());
}
