using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Requirements;

namespace Kwartiermaker.Locations.PlanTests;

/// <summary>One requirement in a test, copied as it held on the day of the test, with how the plan does on it.</summary>
internal sealed class PlanTestItem : Versioned
{
    public required Guid TestId { get; init; }

    public required string Code { get; init; }

    public required RequirementSubject Subject { get; init; }

    public required string TextDutch { get; init; }

    public required string TextEnglish { get; init; }

    public required Comparison Comparison { get; init; }

    public decimal? Norm { get; init; }

    public string? Unit { get; init; }

    public required string Source { get; init; }

    public required int Position { get; init; }

    /// <summary>The plan's number, when the requirement is compared by number.</summary>
    public decimal? Value { get; private set; }

    /// <summary>As compared, or as a person judged.</summary>
    public Judgement Judgement { get; private set; } = Judgement.Unknown;

    public string? Remark { get; private set; }

    public Deviation Deviation { get; private set; } = Deviation.Nothing;

    public bool IsByNumber => Assessment.IsByNumber(Comparison, Norm);

    public static PlanTestItem Of(Requirement requirement, Guid test) => new()
    {
        TestId = test,
        Code = requirement.Code,
        Subject = requirement.Subject,
        TextDutch = requirement.TextDutch,
        TextEnglish = requirement.TextEnglish,
        Comparison = requirement.Comparison,
        Norm = requirement.Norm,
        Unit = requirement.Unit,
        Source = requirement.Source,
        Position = requirement.Position,
    };

    /// <summary>
    /// Fills in how the plan does. A deviation that was asked or approved was about the old assessment, so it lapses.
    /// </summary>
    public Refusal? Assess(decimal? value, Judgement said, string? remark)
    {
        remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim();
        if (!IsByNumber && value is not null)
            return Refusal.Invalid("Value", Comparison == Comparison.Judged ? "plan-test.judged" : "plan-test.norm-not-set");
        if (value < 0)
            return Refusal.Invalid("Value", "requirement.negative");
        if (IsByNumber && said is Judgement.Meets or Judgement.Fails && said != Assessment.Of(Comparison, Norm, value, Judgement.Unknown))
            return Refusal.Invalid("Judgement", "plan-test.compared-by-number");
        if (said == Judgement.NotApplicable && remark is null)
            return Refusal.Invalid("Remark", "plan-test.reason-not-applicable");
        if (TypedText.WhyNot("Remark", remark, 1_000, required: false) is { } wrong)
            return wrong;

        var judgement = Assessment.Of(Comparison, Norm, value, said);
        if ((judgement, value) != (Judgement, Value) && Deviation.State is DeviationState.Asked or DeviationState.Approved)
            Deviation = Deviation with { State = DeviationState.Lapsed };
        (Value, Judgement, Remark) = (value, judgement, remark);
        return null;
    }

    /// <summary>Takes over the assessment of an earlier test of the same requirement with the same norm; a deviation has to be asked again.</summary>
    public void TakeOver(PlanTestItem earlier)
    {
        if ((earlier.Comparison, earlier.Norm) != (Comparison, Norm))
            return;
        (Value, Judgement, Remark) = (earlier.Value, earlier.Judgement, earlier.Remark);
        if (earlier.Deviation.State != DeviationState.None)
            Deviation = earlier.Deviation with { State = DeviationState.Lapsed };
    }

    public Refusal? AskDeviation(string reason, string measure, Guid by, string name, DateOnly today)
    {
        if (Judgement != Judgement.Fails)
            return Refusal.Rule("deviation.not-failing");
        if (Deviation.State is DeviationState.Asked or DeviationState.Approved)
            return Refusal.Rule("deviation.already-asked", Deviation.State);
        Deviation = new Deviation(DeviationState.Asked, reason.Trim(), measure.Trim(), by, name, today);
        return null;
    }

    /// <summary>The one who asks does not decide.</summary>
    public Refusal? DecideDeviation(bool approve, string reason, Guid by, string name, DateOnly today)
    {
        if (Deviation.State != DeviationState.Asked)
            return Refusal.Rule("deviation.not-asked");
        if (Deviation.AskedById == by)
            return Refusal.Rule("deviation.own");
        Deviation = Deviation with
        {
            State = approve ? DeviationState.Approved : DeviationState.Rejected,
            DecidedById = by,
            DecidedByName = name,
            DecidedOn = today,
            Decision = reason.Trim(),
        };
        return null;
    }
}
