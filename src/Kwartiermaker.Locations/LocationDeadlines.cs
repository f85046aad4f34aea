using Kwartiermaker.Common.Modules;

namespace Kwartiermaker.Locations;

/// <summary>The kinds of deadlines of a dossier, each with the step where it is dealt with.</summary>
internal static class LocationDeadlines
{
    public static readonly DeadlineKind Talk = Shared("locations.talk", LocationSteps.Talks, LocationsPermissions.Talk);
    public static readonly DeadlineKind TalkAction = Shared("locations.talk-action", LocationSteps.Talks, LocationsPermissions.Talk);
    public static readonly DeadlineKind PositionExpected = Shared("locations.position-expected", LocationSteps.Position, LocationsPermissions.Request);
    public static readonly DeadlineKind PositionCondition = Shared("locations.position-condition", LocationSteps.Position, LocationsPermissions.Request);
    public static readonly DeadlineKind RequestAnswer = Shared("locations.request-answer", LocationSteps.Request, LocationsPermissions.Request);
    public static readonly DeadlineKind Briefing = Shared("locations.briefing", LocationSteps.Council, LocationsPermissions.Talk);
    public static readonly DeadlineKind CouncilPromise = Shared("locations.council-promise", LocationSteps.Council, LocationsPermissions.Talk);
    public static readonly DeadlineKind StudyDecision = Internal("locations.study-decision", LocationSteps.Feasibility, LocationsPermissions.DecideStudy);
    public static readonly DeadlineKind StudyRisk = Internal("locations.study-risk", LocationSteps.Feasibility, LocationsPermissions.PrepareStudy);
    public static readonly DeadlineKind ProposalAnswer = Shared("locations.proposal-answer", LocationSteps.Proposal, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind CounterAnswer = Shared("locations.counter-answer", LocationSteps.Proposal, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AgreementSignature = Shared("locations.agreement-signature", LocationSteps.Agreement, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AgreementEvaluation = Shared("locations.agreement-evaluation", LocationSteps.Agreement, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AgreementFirstWarning = Warning("locations.agreement-first-warning", LocationSteps.Ending, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AgreementSecondWarning = Warning("locations.agreement-second-warning", LocationSteps.Ending, LocationsPermissions.Negotiate);

    /// <summary>After it notice would end the use no earlier than the agreement does: nothing that has to be done.</summary>
    public static readonly DeadlineKind AgreementNotice = Warning("locations.agreement-notice", LocationSteps.Ending, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AgreementExtension = Shared("locations.agreement-extension", LocationSteps.Ending, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AgreementEnd = Shared("locations.agreement-end", LocationSteps.Ending, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AmendmentSignatures = Shared("locations.amendment-signatures", LocationSteps.Ending, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind AmendmentEffect = Shared("locations.amendment-effect", LocationSteps.Ending, LocationsPermissions.Negotiate);
    public static readonly DeadlineKind Deviation = Internal("locations.deviation", LocationSteps.Requirements, LocationsPermissions.ApproveDeviation);
    public static readonly DeadlineKind BuildingActivity = Internal("locations.building-activity", LocationSteps.BuildingPlan, LocationsPermissions.Build);
    public static readonly DeadlineKind Delivery = Internal("locations.delivery", LocationSteps.BuildingPlan, LocationsPermissions.Build);
    public static readonly DeadlineKind OpenPoint = Internal("locations.open-point", LocationSteps.Completion, LocationsPermissions.Build);
    public static readonly DeadlineKind PermitDecision = Shared("locations.permit-decision", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind PermitPenalty = Shared("locations.permit-penalty", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind PermitSupplement = Shared("locations.permit-supplement", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind PermitObjectionEnd = Shared("locations.permit-objection-end", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind PermitOwnObjection = Shared("locations.permit-own-objection", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind PermitObjectionDecision = Shared("locations.permit-objection-decision", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind UseNotification = Internal("locations.use-notification", LocationSteps.Permits, LocationsPermissions.Permits);
    public static readonly DeadlineKind Consultation = Shared("locations.consultation", LocationSteps.Consultations, LocationsPermissions.Permits);
    public static readonly DeadlineKind OpeningChecks = Internal("locations.opening-checks", LocationSteps.Opening, LocationsPermissions.Open);
    public static readonly DeadlineKind PhaseOut = Shared("locations.phase-out", LocationSteps.Ending, LocationsPermissions.PhaseOut);
    public static readonly DeadlineKind PhaseOutStep = Internal("locations.phase-out-step", LocationSteps.Ending, LocationsPermissions.PhaseOut);
    public static readonly DeadlineKind HandOver = Internal("locations.hand-over", LocationSteps.HandOver, LocationsPermissions.EndUse);
    public static readonly DeadlineKind HandOverPoint = Internal("locations.hand-over-point", LocationSteps.HandOver, LocationsPermissions.EndUse);

    public static readonly IReadOnlyList<DeadlineKind> All =
    [
        Talk, TalkAction, PositionExpected, PositionCondition, RequestAnswer, Briefing, CouncilPromise, StudyDecision, StudyRisk, ProposalAnswer, CounterAnswer,
        AgreementSignature, AgreementEvaluation, AgreementFirstWarning, AgreementSecondWarning, AgreementNotice, AgreementExtension, AgreementEnd, AmendmentSignatures,
        AmendmentEffect, Deviation, BuildingActivity, Delivery, OpenPoint, PermitDecision, PermitPenalty, PermitSupplement, PermitObjectionEnd, PermitOwnObjection,
        PermitObjectionDecision, UseNotification, Consultation, OpeningChecks, PhaseOut, PhaseOutStep, HandOver, HandOverPoint,
    ];

    /// <summary>Of the dossier itself, and answered by what opened the gate: who signs together no longer waits for an answer to a letter.</summary>
    public static IReadOnlyList<DeadlineKind> AnsweredBy(Phase to) => to == Phase.PlanAndPermits ? [PositionExpected, RequestAnswer] : [];

    /// <param name="right">Of who deals with it.</param>
    private static DeadlineKind Shared(string code, string page, string right) => new(code, page) { DealtWith = right };

    /// <param name="right">Of who deals with what it warns of.</param>
    private static DeadlineKind Warning(string code, string page, string right) => new(code, page) { DealtWith = right, IsWarning = true };

    /// <summary>Of what the agency does for itself, or has not decided yet.</summary>
    /// <param name="right">Of who deals with it.</param>
    private static DeadlineKind Internal(string code, string page, string right) => new(code, page) { SeenWith = LocationsPermissions.ViewInternal, DealtWith = right };
}
