using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>How likely a risk is, or how heavy its effect.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
}

/// <summary>A risk on an aspect, what is done about it, by whom and before when.</summary>
internal sealed class StudyRisk : Versioned
{
    public required Guid StudyId { get; init; }

    public required Guid AspectId { get; init; }

    public string Text { get; private set; } = "";

    public RiskLevel Likelihood { get; private set; }

    public RiskLevel Impact { get; private set; }

    /// <summary>What is done about it; may stay empty until the study is offered.</summary>
    public string? Mitigation { get; private set; }

    public Guid? ResponsibleId { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public DateOnly? SettledOn { get; private set; }

    public string? Outcome { get; private set; }

    public void Describe(RecordRisk risk)
    {
        (Text, Likelihood, Impact) = (risk.Text!.Trim(), risk.Likelihood!.Value, risk.Impact!.Value);
        (Mitigation, ResponsibleId, DueOn) = (risk.Mitigation.Filled(), risk.ResponsibleId, risk.DueOn);
    }

    public void Settle(string outcome, DateOnly today) => (Outcome, SettledOn) = (outcome.Trim(), today);
}
