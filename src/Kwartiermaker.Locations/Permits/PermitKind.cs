namespace Kwartiermaker.Locations.Permits;

/// <summary>What is asked for. The Omgevingswet splits building: the technical activity (Bbl) and the activity under the environmental plan.</summary>
public enum PermitKind
{
    BuildingActivity,
    PlanActivity,

    /// <summary>Activity outside the environmental plan (BOPA), until 2024 "ontheffing van het bestemmingsplan".</summary>
    PlanDeviation,

    /// <summary>Notification of fire-safe use (Bbl art. 6.6–6.8): no permit, but at least four weeks before use.</summary>
    UseNotification,

    /// <summary>Change of the environmental plan, until 2024 the zoning plan; the council decides.</summary>
    PlanChange,
    OtherPermit,
}

public enum PermitProcedure
{
    Regular,

    /// <summary>Regular, with consent of another authority (Omgevingswet art. 16.64 lid 1).</summary>
    RegularWithConsent,
    Extensive,

    /// <summary>No decision follows.</summary>
    Notification,
}

public enum PermitDecision
{
    Granted,
    Refused,

    /// <summary>The application or, after granting, the permit itself is withdrawn or revoked.</summary>
    Withdrawn,
}

/// <summary>Whether something of a kind is needed at all.</summary>
public enum NeedAnswer
{
    NotYetKnown,
    Needed,
    NotNeeded,
}

public enum SuspensionEnd
{
    Supplemented,
    PassedUnused,
}

public enum ObjectionKind
{
    Objection,
    Appeal,

    /// <summary>A request for provisional relief (Awb art. 8:81).</summary>
    ProvisionalRelief,
}

public enum ObjectionOutcome
{
    Unfounded,
    Inadmissible,
    TakenBack,

    /// <summary>Founded, and the permit stays, with better reasons or other conditions.</summary>
    FoundedUpheld,
    FoundedRevoked,

    /// <summary>Only for provisional relief: the permit may not be used for the time being.</summary>
    ReliefGranted,
}

/// <summary>Where an application stands, in the order in which a gate looks at it: the first are worst.</summary>
public enum PermitStatus
{
    NotApplied,
    TurnedDown,
    Revoked,
    Undecided,
    Unpublished,
    NotYetInForce,

    /// <summary>Provisional relief was granted and the objection or appeal is not decided yet.</summary>
    StoppedByCourt,
    ObjectionPending,

    /// <summary>In force; objections can still come.</summary>
    ObjectionPeriod,
    InForce,
    Irrevocable,
}
