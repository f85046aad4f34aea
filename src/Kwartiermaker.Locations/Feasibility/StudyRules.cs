using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>What a study must hold before it is decided, and who may decide (rows B7 and J5: four eyes, mandate).</summary>
internal static class StudyRules
{
    /// <summary>Every aspect judged, every aspect at risk with its risks named, every risk with a measure, a person and a day.</summary>
    public static List<Refusal> Completeness(IReadOnlyCollection<StudyAspect> aspects, IReadOnlyCollection<StudyRisk> risks)
    {
        var refusals = new List<Refusal>();
        foreach (var aspect in aspects.OrderBy(a => a.Kind))
        {
            var own = risks.Where(r => r.AspectId == aspect.Id).ToList();
            if (aspect.Verdict == AspectVerdict.Open)
                refusals.Add(Refusal.Rule("study.aspect-open", aspect.Kind));
            if (aspect.Verdict == AspectVerdict.AtRisk && own.Count == 0)
                refusals.Add(Refusal.Rule("study.risk-unnamed", aspect.Kind));
            foreach (var risk in own.Where(r => r.SettledOn is null && (r.Mitigation is null || r.ResponsibleId is null || r.DueOn is null)))
                refusals.Add(Refusal.Rule("study.risk-without-measure", aspect.Kind, risk.Text.FirstLine()));
        }

        return refusals;
    }

    /// <summary>Somebody else than who prepared the study, and with the mandate for its size (Wet COA art. 11 lid 2 onder e).</summary>
    /// <param name="threshold">Null when it is not set: then it limits nobody.</param>
    public static Refusal? WhyNotDecide(FeasibilityStudy study, Guid who, bool mayDecideLarge, decimal? threshold)
    {
        if (study.Decision is not null)
            return Refusal.Rule("study.decided", study.Decision, study.DecidedBy, study.DecidedOn);
        if (study.OfferedById is null)
            return Refusal.Rule("study.not-offered");
        if (study.OfferedById == who)
            return Refusal.Rule("study.same-person", study.OfferedBy);
        if (threshold is null || mayDecideLarge)
            return null;
        if (study.Investment is null)
            return Refusal.Rule("study.investment-unknown", threshold);
        return study.Investment > threshold ? Refusal.Rule("study.above-mandate", study.Investment, threshold) : null;
    }

    /// <summary>A decision has its reasons; a go over a failing aspect says why; a no-go says what was learned.</summary>
    public static List<Refusal> CheckDecision(DecideStudy decision, IReadOnlyCollection<StudyAspect> aspects)
    {
        var refusals = new List<Refusal>();
        if (decision.Decision is null)
            refusals.Add(Refusal.Invalid(nameof(decision.Decision), "required"));
        refusals.Text(nameof(decision.Reasons), decision.Reasons, 4_000);
        refusals.Text(nameof(decision.Function), decision.Function, 120);
        refusals.Text(nameof(decision.DespiteFail), decision.DespiteFail, 2_000, required: false);
        refusals.Text(nameof(decision.Lessons), decision.Lessons, 4_000, required: false);
        refusals.Text(nameof(decision.Outlook), decision.Outlook, 2_000, required: false);
        var failing = aspects.OrderBy(a => a.Kind).FirstOrDefault(a => a.Verdict == AspectVerdict.Fails);
        if (decision.Decision == StudyDecision.Go && failing is not null && decision.DespiteFail.Filled() is null)
            refusals.Add(Refusal.Invalid(nameof(decision.DespiteFail), "study.go-despite-fail", failing.Kind));
        if (decision.Decision == StudyDecision.NoGo && decision.Lessons.Filled() is null)
            refusals.Add(Refusal.Invalid(nameof(decision.Lessons), "study.lessons-missing"));
        return refusals;
    }
}
