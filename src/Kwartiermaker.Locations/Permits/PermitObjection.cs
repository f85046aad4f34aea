namespace Kwartiermaker.Locations.Permits;

/// <summary>An objection, an appeal or a request for provisional relief against a decision.</summary>
internal sealed class PermitObjection
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PermitId { get; init; }

    public required ObjectionKind Kind { get; init; }

    /// <summary>In general words, without names of persons: "drie omwonenden", "de winkeliersvereniging".</summary>
    public required string By { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public DateOnly? DecidedOn { get; private set; }

    public ObjectionOutcome? Outcome { get; private set; }

    public bool IsPending => Outcome is null;

    public bool IsMain => Kind != ObjectionKind.ProvisionalRelief;

    /// <summary>Relief is granted or not; an objection or appeal is founded or not.</summary>
    public bool CanEndAs(ObjectionOutcome outcome) => outcome switch
    {
        ObjectionOutcome.ReliefGranted => !IsMain,
        ObjectionOutcome.FoundedUpheld or ObjectionOutcome.FoundedRevoked => IsMain,
        _ => true,
    };

    public void Decide(ObjectionOutcome outcome, DateOnly on) => (Outcome, DecidedOn) = (outcome, on);
}
