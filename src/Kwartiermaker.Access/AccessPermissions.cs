namespace Kwartiermaker.Access;

public static class AccessPermissions
{
    /// <summary>See who has which role, and export it for the yearly review of rights.</summary>
    public const string ReviewRights = "access.review-rights";

    /// <summary>See who is signed in, and end the sessions of others.</summary>
    public const string EndSessions = "access.end-sessions";

    /// <summary>See whether the program does its work: mail, and what runs by the clock.</summary>
    public const string LookAfter = "access.look-after";

    /// <summary>Verify the audit chain.</summary>
    public const string VerifyAudit = "access.verify-audit";
}
