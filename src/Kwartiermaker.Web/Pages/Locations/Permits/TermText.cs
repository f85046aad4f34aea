using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>A decision term in sentences: each step of the count with its legal ground.</summary>
public static class TermText
{
    public static string Line(Texts texts, PermitRow permit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(permit);
        return permit.Term switch
        {
            DeadlineKnown known => DueText.WithDay(texts, known.Deadline, today),
            TermSuspended => texts["opgeschort"],
            _ => texts["niet ingevuld"],
        };
    }

    /// <summary>Nobody decides on a notification (Bbl art. 6.7): the authority accepts it, or says what is missing.</summary>
    public static string DecisionLabel(Texts texts, PermitRow permit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(permit);
        return permit.Procedure == PermitProcedure.Notification ? texts["Reactie op de melding"] : texts["Besluit"];
    }

    public static string Decision(Texts texts, PermitRow permit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(permit);
        return (permit.Decision, permit.Procedure == PermitProcedure.Notification) switch
        {
            (PermitDecision.Granted, true) => texts["geaccepteerd"],
            (PermitDecision.Refused, true) => texts["niet geaccepteerd"],
            (PermitDecision.Granted, _) => texts["verleend"],
            ({ } decision, _) => texts.Of(decision),
            _ => "",
        };
    }

    public static IReadOnlyList<string> Of(Texts texts, PermitRow permit)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(permit);
        return permit.Term switch
        {
            DeadlineKnown known => [.. known.Steps.Select(Step)],
            TermSuspended suspended => [.. suspended.Steps.Select(Step)],
            _ => [],
        };

        string Step(TermStep step) => step switch
        {
            TermReceived s => texts["Ontvangen op {0}. De termijn loopt vanaf de dag erna.", s.On],
            TermCounted s => texts["De beslistermijn is {0} {1}: tot en met {2} ({3}).", s.Length.Number, s.Length.Unit, s.End, permit.Ground],
            TermStoodStill s => texts["De termijn stond {0:dag|dagen} stil, van {1} tot en met {2}: tot en met {3} (Awb art. 4:15).", s.Days, s.When.From, s.When.To, s.End],
            TermExtended s => texts["Op {0} één keer verlengd met {1} {2}: tot en met {3}.", s.AnnouncedOn, s.Length.Number, s.Length.Unit, s.End],
            TermEndMoved s => texts["Die dag is geen werkdag ({0}). De termijn loopt door tot en met {1} (Algemene termijnenwet art. 1).", Skipped(s), s.To],
            TermEndStands s => texts["{0} is {1}, maar blijft de laatste dag: de Algemene termijnenwet geldt niet voor een termijn die zo lang is (art. 4).", s.End, s.Why],
            TermStandsStill s => texts["De termijn staat stil sinds {0}. Zodra hij weer loopt zijn er nog {1:dag|dagen}, die dag meegeteld.", s.Since, s.DaysLeft],
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

        string Skipped(TermEndMoved moved) => string.Join(", ", moved.Skipped.Select(d => $"{texts.Of(d.Why)} {texts.Show(d.Day)}"));
    }
}

/// <summary>Colour and icon of where an application stands; the word stands beside them.</summary>
public static class PermitLook
{
    public static string Css(PermitStatus status) => status switch
    {
        PermitStatus.InForce or PermitStatus.Irrevocable or PermitStatus.ObjectionPeriod => "km-tag--green",
        PermitStatus.TurnedDown or PermitStatus.Revoked or PermitStatus.StoppedByCourt => "km-tag--red",
        _ => "km-tag--ochre",
    };

    public static string Icon(PermitStatus status) => status switch
    {
        PermitStatus.InForce or PermitStatus.Irrevocable or PermitStatus.ObjectionPeriod => "circle-check",
        PermitStatus.TurnedDown or PermitStatus.Revoked => "circle-x",
        PermitStatus.StoppedByCourt => "gavel",
        _ => "clock",
    };
}
