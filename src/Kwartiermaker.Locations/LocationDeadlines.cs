using Kwartiermaker.Common.Modules;

namespace Kwartiermaker.Locations;

/// <summary>The kinds of deadlines of a dossier, each with the step where it is dealt with.</summary>
internal static class LocationDeadlines
{
    public static readonly DeadlineKind Talk = new("locations.talk", LocationSteps.Talks);
    public static readonly DeadlineKind TalkAction = new("locations.talk-action", LocationSteps.Talks);
    public static readonly DeadlineKind PositionExpected = new("locations.position-expected", LocationSteps.Position);
    public static readonly DeadlineKind PositionCondition = new("locations.position-condition", LocationSteps.Position);
    public static readonly DeadlineKind RequestAnswer = new("locations.request-answer", LocationSteps.Request);
    public static readonly DeadlineKind Briefing = new("locations.briefing", LocationSteps.Council);
    public static readonly DeadlineKind CouncilPromise = new("locations.council-promise", LocationSteps.Council);
    public static readonly DeadlineKind StudyDecision = Internal("locations.study-decision", LocationSteps.Feasibility);
    public static readonly DeadlineKind StudyRisk = Internal("locations.study-risk", LocationSteps.Feasibility);
    public static readonly DeadlineKind ProposalAnswer = new("locations.proposal-answer", LocationSteps.Proposal);
    public static readonly DeadlineKind CounterAnswer = new("locations.counter-answer", LocationSteps.Proposal);
    public static readonly DeadlineKind AgreementSignature = new("locations.agreement-signature", LocationSteps.Agreement);
    public static readonly DeadlineKind AgreementEvaluation = new("locations.agreement-evaluation", LocationSteps.Agreement);
    public static readonly DeadlineKind AgreementFirstWarning = new("locations.agreement-first-warning", LocationSteps.Ending) { IsWarning = true };
    public static readonly DeadlineKind AgreementSecondWarning = new("locations.agreement-second-warning", LocationSteps.Ending) { IsWarning = true };

    /// <summary>After it notice would end the use no earlier than the agreement does: nothing that has to be done.</summary>
    public static readonly DeadlineKind AgreementNotice = new("locations.agreement-notice", LocationSteps.Ending) { IsWarning = true };
    public static readonly DeadlineKind AgreementExtension = new("locations.agreement-extension", LocationSteps.Ending);
    public static readonly DeadlineKind AgreementEnd = new("locations.agreement-end", LocationSteps.Ending);
    public static readonly DeadlineKind AmendmentSignatures = new("locations.amendment-signatures", LocationSteps.Ending);
    public static readonly DeadlineKind AmendmentEffect = new("locations.amendment-effect", LocationSteps.Ending);
    public static readonly DeadlineKind Deviation = Internal("locations.deviation", LocationSteps.Requirements);
    public static readonly DeadlineKind BuildingActivity = Internal("locations.building-activity", LocationSteps.BuildingPlan);
    public static readonly DeadlineKind Delivery = Internal("locations.delivery", LocationSteps.BuildingPlan);
    public static readonly DeadlineKind OpenPoint = Internal("locations.open-point", LocationSteps.Completion);
    public static readonly DeadlineKind PermitDecision = new("locations.permit-decision", LocationSteps.Permits);
    public static readonly DeadlineKind PermitPenalty = new("locations.permit-penalty", LocationSteps.Permits);
    public static readonly DeadlineKind PermitSupplement = new("locations.permit-supplement", LocationSteps.Permits);
    public static readonly DeadlineKind PermitObjectionEnd = new("locations.permit-objection-end", LocationSteps.Permits);
    public static readonly DeadlineKind PermitOwnObjection = new("locations.permit-own-objection", LocationSteps.Permits);
    public static readonly DeadlineKind PermitObjectionDecision = new("locations.permit-objection-decision", LocationSteps.Permits);
    public static readonly DeadlineKind UseNotification = Internal("locations.use-notification", LocationSteps.Permits);
    public static readonly DeadlineKind Consultation = new("locations.consultation", LocationSteps.Consultations);
    public static readonly DeadlineKind OpeningChecks = Internal("locations.opening-checks", LocationSteps.Opening);
    public static readonly DeadlineKind PhaseOut = new("locations.phase-out", LocationSteps.Ending);
    public static readonly DeadlineKind PhaseOutStep = Internal("locations.phase-out-step", LocationSteps.Ending);
    public static readonly DeadlineKind HandOver = Internal("locations.hand-over", LocationSteps.HandOver);
    public static readonly DeadlineKind HandOverPoint = Internal("locations.hand-over-point", LocationSteps.HandOver);

    public static readonly IReadOnlyList<DeadlineKind> All =
    [
        Talk, TalkAction, PositionExpected, PositionCondition, RequestAnswer, Briefing, CouncilPromise, StudyDecision, StudyRisk, ProposalAnswer, CounterAnswer,
        AgreementSignature, AgreementEvaluation, AgreementFirstWarning, AgreementSecondWarning, AgreementNotice, AgreementExtension, AgreementEnd, AmendmentSignatures,
        AmendmentEffect, Deviation, BuildingActivity, Delivery, OpenPoint, PermitDecision, PermitPenalty, PermitSupplement, PermitObjectionEnd, PermitOwnObjection,
        PermitObjectionDecision, UseNotification, Consultation, OpeningChecks, PhaseOut, PhaseOutStep, HandOver, HandOverPoint,
    ];

    /// <summary>Of the dossier itself, and answered by what opened the gate: who signs together no longer waits for an answer to a letter.</summary>
    public static IReadOnlyList<DeadlineKind> AnsweredBy(Phase to) => to == Phase.PlanAndPermits ? [PositionExpected, RequestAnswer] : [];

    /// <summary>Of what the agency does for itself, or has not decided yet.</summary>
    private static DeadlineKind Internal(string code, string page) => new(code, page) { SeenWith = LocationsPermissions.ViewInternal };
}
