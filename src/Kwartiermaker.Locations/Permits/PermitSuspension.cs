namespace Kwartiermaker.Locations.Permits;

/// <summary>The authority asked to supplement the application; the decision term stands still (Awb art. 4:5 and 4:15).</summary>
internal sealed class PermitSuspension
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PermitId { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public required string What { get; init; }

    /// <summary>The day the authority set; the law names no number (Awb art. 4:5).</summary>
    public DateOnly? CompleteBefore { get; init; }

    /// <summary>The day the term runs again.</summary>
    public DateOnly? ResumedOn { get; set; }

    public SuspensionEnd? EndedBy { get; set; }

    public Suspension ToTerm() => new(RequestedOn, ResumedOn);
}
