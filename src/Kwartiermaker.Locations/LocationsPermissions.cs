namespace Kwartiermaker.Locations;

/// <summary>The rights of this module; who has which is in <see cref="LocationsRoles"/>.</summary>
public static class LocationsPermissions
{
    /// <summary>See dossiers, their timeline and deadlines.</summary>
    public const string View = "locations.view";

    /// <summary>
    /// See what the agency has not sent, decided or shared: drafts, judgements, reports, rooms and plans. Everybody of the agency who
    /// sees dossiers has it; the municipality's official has not.
    /// </summary>
    public const string ViewInternal = "locations.view-internal";

    /// <summary>Register a site and change its facts.</summary>
    public const string Register = "locations.register";

    /// <summary>See what came and goes in an area as a whole: places by month, how long phases take.</summary>
    public const string ViewTrends = "locations.view-trends";
    public const string Import = "locations.import";

    /// <summary>
    /// Enter a location that runs already, in any phase. Past the go-decision it stands for that decision and for the signatures under the
    /// agreement, so it is of who has the mandate for them; until then who registers may do it too.
    /// </summary>
    public const string TakeOver = "locations.take-over";
    public const string Export = "locations.export";

    /// <summary>Judge a site against the criteria, and read the judgement.</summary>
    public const string Screen = "locations.screen";
    public const string ViewScreening = "locations.view-screening";

    /// <summary>Change criteria, norms and requirements by date.</summary>
    public const string ManageCriteria = "locations.manage-criteria";
    public const string ViewCosts = "locations.view-costs";
    public const string EditCosts = "locations.edit-costs";

    /// <summary>Plan and record talks, visits, positions and council briefings.</summary>
    public const string Talk = "locations.talk";

    /// <summary>Record the communication check of a step.</summary>
    public const string CheckCommunication = "locations.check-communication";

    /// <summary>Draw up and send the formal request and the proposal.</summary>
    public const string Request = "locations.request";
    public const string PrepareStudy = "locations.prepare-study";

    /// <summary>Decide go or no-go: the mandate.</summary>
    public const string DecideStudy = "locations.decide-study";

    /// <summary>Decide on a study whose investment lies above the threshold of the supervisory board.</summary>
    public const string DecideLargeStudy = "locations.decide-large-study";
    public const string Negotiate = "locations.negotiate";

    /// <summary>Sign for the agency.</summary>
    public const string SignForAgency = "locations.sign-for-agency";

    /// <summary>Give the municipality's answers: position, counter-proposal, signature.</summary>
    public const string AnswerForMunicipality = "locations.answer-for-municipality";
    public const string Build = "locations.build";
    public const string ApproveDeviation = "locations.approve-deviation";
    public const string Permits = "locations.permits";
    public const string Open = "locations.open";

    /// <summary>Let a dossier pass a gate, put it on hold, stop and reopen it, and give it its team and target day.</summary>
    public const string Steer = "locations.steer";
    public const string EndUse = "locations.end-use";

    /// <summary>Plan and tick off the steps by which a location empties.</summary>
    public const string PhaseOut = "locations.phase-out";

    /// <summary>Add files to a step and take them off.</summary>
    public const string Attach = "locations.attach";

    /// <summary>Either side may do it: the agency, or the municipality for itself. A policy needs one of the rights in its name.</summary>
    public const string TalkOrAnswer = Talk + "|" + AnswerForMunicipality;
    public const string NegotiateOrAnswer = Negotiate + "|" + AnswerForMunicipality;
    public const string RequestOrAnswer = Request + "|" + AnswerForMunicipality;

    public static readonly IReadOnlyList<string> Either = [TalkOrAnswer, NegotiateOrAnswer, RequestOrAnswer];

    public static readonly IReadOnlyList<string> All =
    [
        View, ViewInternal, ViewTrends, Register, Import, TakeOver, Export, Screen, ViewScreening, ManageCriteria, ViewCosts, EditCosts, Talk, CheckCommunication,
        Request, PrepareStudy, DecideStudy, DecideLargeStudy, Negotiate, SignForAgency, AnswerForMunicipality, Build, ApproveDeviation, Permits, Open, Steer, EndUse, PhaseOut,
        Attach,
    ];
}
