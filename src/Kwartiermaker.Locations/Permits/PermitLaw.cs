using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Permits;

/// <summary>The terms of permits as they hold on the day of receipt or publication, from the dated values. Null is "not set".</summary>
internal static class PermitLaw
{
    public static TermLength? Length(this IDatedValues values, string key, DateOnly on) =>
        values.Find(key, on) is { Number: { } number, Unit: var unit }
            ? unit switch
            {
                "days" => TermLength.Days((int)number),
                "weeks" => TermLength.Weeks((int)number),
                "months" => TermLength.Months((int)number),
                _ => null,
            }
            : null;

    /// <summary>Days that a royal decree made equal to public holidays (Algemene termijnenwet art. 3 lid 3): one row a day, valid on that day.</summary>
    public static IReadOnlyCollection<DateOnly> EquatedDays(IDatedValues values) =>
        [.. values.All.Where(v => v is { Key: "term.equated-day", Number: 1, ValidFrom: not null }).Select(v => v.ValidFrom!.Value)];

    /// <summary>Null for a notification, for a change of the plan (the council has no last day), and where nothing is set.</summary>
    public static PermitTermRules? RulesFor(IDatedValues values, PermitKind kind, PermitProcedure procedure, DateOnly received) =>
        DecisionKey(kind, procedure) is { } key && values.Length(key, received) is { } length
            ? new PermitTermRules(length, procedure == PermitProcedure.Extensive ? values.Length("permit.extensive.extension.decide-within.weeks", received) : null)
            : null;

    public static string? GroundFor(IDatedValues values, PermitKind kind, PermitProcedure procedure, DateOnly received) =>
        DecisionKey(kind, procedure) is { } key ? values.Find(key, received)?.Ground : null;

    public static TermLength? ExtensionFor(IDatedValues values, PermitProcedure procedure, DateOnly received) => procedure switch
    {
        PermitProcedure.Regular or PermitProcedure.RegularWithConsent => values.Length("permit.regular.extension.weeks", received),
        PermitProcedure.Extensive => values.Length("permit.extensive.extension.weeks", received),
        _ => null,
    };

    /// <summary>
    /// The day after publication (Omgevingswet art. 16.79); an extensive permit of before 2024 waited for the end of the appeal term
    /// (Wabo art. 6.1). A later day in the decision goes first.
    /// </summary>
    public static DateOnly? InForceOn(IDatedValues values, PermitProcedure procedure, DateOnly published, DateOnly? later)
    {
        var waits = procedure == PermitProcedure.Extensive ? values.Length("permit.extensive.in-force.after-publication.weeks", published) : null;
        var day = waits is { } appeal
            ? LegalTerm.End(published, appeal, EquatedDays(values)).End.AddDays(1)
            : values.Length("permit.in-force.after-publication.days", published)?.After(published);
        return later > day || day is null ? later ?? day : day;
    }

    /// <summary>Last day for objections (Awb art. 6:7 and 6:8), moved by the Algemene termijnenwet.</summary>
    public static DateOnly? ObjectionEnd(IDatedValues values, DateOnly published) =>
        values.Length("objection.weeks", published) is { } weeks ? LegalTerm.End(published, weeks, EquatedDays(values)).End : null;

    /// <summary>Last day for the decision on an objection: counted from the end of the objection term (Awb art. 7:10).</summary>
    public static DateOnly? ObjectionDecision(IDatedValues values, DateOnly objectionEnd) =>
        values.Length("objection.decide.weeks", objectionEnd) is { } weeks ? LegalTerm.End(objectionEnd, weeks, EquatedDays(values)).End : null;

    /// <summary>Last day for the authority before the penalty runs (Awb art. 4:17 lid 3).</summary>
    public static DateOnly? PenaltyAfter(IDatedValues values, DateOnly noticeReceived) =>
        values.Length("penalty.notice.weeks", noticeReceived) is { } weeks ? LegalTerm.End(noticeReceived, weeks, EquatedDays(values)).End : null;

    /// <summary>Under the former Wabo a missed regular term gave a permit by law; under the Omgevingswet it does not (art. 16.64 lid 4).</summary>
    public static bool SilenceGrants(IDatedValues values, PermitProcedure procedure, DateOnly received) =>
        procedure is PermitProcedure.Regular or PermitProcedure.RegularWithConsent && values.Find("permit.silence-gives-permit", received)?.Number == 1;

    private static string? DecisionKey(PermitKind kind, PermitProcedure procedure) => (kind, procedure) switch
    {
        (PermitKind.PlanChange or PermitKind.UseNotification, _) => null,
        (_, PermitProcedure.Regular) => "permit.regular.weeks",
        (_, PermitProcedure.RegularWithConsent) => "permit.regular.with-consent.weeks",
        (_, PermitProcedure.Extensive) => "permit.extensive.months",
        _ => null,
    };
}
