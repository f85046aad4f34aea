using Kwartiermaker.Common.Search;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Feasibility;

public enum StudyDecision
{
    Go,
    NoGo,
}

/// <summary>What is to be done with a study.</summary>
public enum StudyStage
{
    /// <summary>It can begin: there was none, or the dossier was reopened after a no-go.</summary>
    None,
    Preparing,
    Offered,
    Decided,
}

/// <summary>
/// The feasibility study that the agency does together with the municipality; it ends in go or no-go (brochure,
/// "Haalbaarheidsonderzoek", row B7). A dossier that is reopened after a no-go gets a next round.
/// </summary>
internal sealed class FeasibilityStudy : Versioned
{
    public required Guid DossierId { get; init; }

    public required int Round { get; init; }

    public required DateOnly StartedOn { get; init; }

    public Guid LeadId { get; private set; }

    public string MunicipalityLead { get; private set; } = "";

    public string MunicipalityFunction { get; private set; } = "";

    /// <summary>Expected investment in euro; decides together with the threshold who has the mandate.</summary>
    public decimal? Investment { get; private set; }

    public Guid? OfferedById { get; private set; }

    public string? OfferedBy { get; private set; }

    public DateOnly? OfferedOn { get; private set; }

    public StudyDecision? Decision { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? DecidedFunction { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? Reasons { get; private set; }

    /// <summary>Why it is a go although an aspect fails.</summary>
    public string? DespiteFail { get; private set; }

    public string? Lessons { get; private set; }

    /// <summary>The lessons in lower case, for search.</summary>
    public string? LessonSearch { get; private set; }

    public string? Outlook { get; private set; }

    public void SetUp(Guid lead, string municipalityLead, string municipalityFunction, decimal? investment) =>
        (LeadId, MunicipalityLead, MunicipalityFunction, Investment) = (lead, municipalityLead.Trim(), municipalityFunction.Trim(), investment);

    /// <summary>What is offered for decision stands still until the decision, and after it for good.</summary>
    public Refusal? WhyNotChange() => this switch
    {
        { Decision: not null } => Refusal.Rule("study.decided", Decision, DecidedBy, DecidedOn),
        { OfferedById: not null } => Refusal.Rule("study.offered", OfferedBy, OfferedOn),
        _ => null,
    };

    /// <summary>A no-go stops the dossier; when that is worked on again, a next round can begin.</summary>
    public StudyStage Stage(Dossier dossier) => this switch
    {
        { Decision: StudyDecision.NoGo } when dossier.WhyNotWork() is null => StudyStage.None,
        { Decision: not null } => StudyStage.Decided,
        { OfferedById: not null } => StudyStage.Offered,
        _ => StudyStage.Preparing,
    };

    public List<Refusal> Offer(IReadOnlyCollection<StudyAspect> aspects, IReadOnlyCollection<StudyRisk> risks, Guid by, string name, DateOnly today)
    {
        if (WhyNotChange() is { } refusal)
            return [refusal];
        var refusals = StudyRules.Completeness(aspects, risks);
        if (refusals.Count == 0)
            (OfferedById, OfferedBy, OfferedOn) = (by, name, today);
        return refusals;
    }

    public Refusal? TakeBack()
    {
        if (Decision is not null)
            return Refusal.Rule("study.decided", Decision, DecidedBy, DecidedOn);
        if (OfferedById is null)
            return Refusal.Rule("study.not-offered");
        (OfferedById, OfferedBy, OfferedOn) = (null, null, null);
        return null;
    }

    /// <summary>Takes over a decision that <see cref="StudyRules.WhyNotDecide"/> and <see cref="StudyRules.CheckDecision"/> let through.</summary>
    public void Decide(DecideStudy decision, Guid by, string name, DateOnly today)
    {
        (Decision, DecidedById, DecidedBy, DecidedFunction, DecidedOn) = (decision.Decision, by, name, decision.Function!.Trim(), today);
        (Reasons, DespiteFail, Lessons, Outlook) = (decision.Reasons!.Trim(), decision.DespiteFail.Filled(), decision.Lessons.Filled(), decision.Outlook.Filled());
        LessonSearch = Lessons is null ? null : SearchWords.Plain(Lessons);
    }
}
