using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Ending;

/// <summary>The announced end of the use of a location; one at a time, and it can be recalled.</summary>
internal sealed class UseEnd : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>Last day of use.</summary>
    public required DateOnly EndOn { get; init; }

    public required string Reason { get; init; }

    public DateOnly? NoticeGivenOn { get; init; }

    /// <summary>As the agreement sets it.</summary>
    public int? NoticeMonths { get; init; }

    /// <summary>Day on which the municipality consented to an earlier end.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>The agreed last day before this announcement; comes back when it is recalled.</summary>
    public DateOnly? PreviousTo { get; init; }

    public DateOnly? RecalledOn { get; set; }

    public string? RecallReason { get; set; }

    /// <summary>
    /// The use ends on the agreed last day, or earlier: then after the notice period of the agreement, or with the municipality's
    /// consent (row B9, the subject "duration"). Later is an extension.
    /// </summary>
    /// <param name="agreedNotice">Months in the agreement; null when it names none.</param>
    public static List<Refusal> Check(AnnounceEnd command, DateOnly? agreedTo, DateOnly? openedOn, DateOnly today, int? agreedNotice)
    {
        var check = new FieldCheck(today).Day(nameof(command.EndOn), command.EndOn, openedOn).Text(nameof(command.Reason), command.Reason, 2_000)
            .When(command.EndOn > agreedTo, Refusal.Invalid(nameof(command.EndOn), "end.after-agreed", agreedTo))
            .When(command.NoticeMonths < 0, Refusal.Invalid(nameof(command.NoticeMonths), "site.not-positive"));
        if (command.ConsentOn is not null)
            check.PastDay(nameof(command.ConsentOn), command.ConsentOn);
        if (command.NoticeGivenOn is not null)
            check.PastDay(nameof(command.NoticeGivenOn), command.NoticeGivenOn);
        if (check.Refusals.Count > 0 || command.EndOn == agreedTo || command.ConsentOn is not null)
            return check.Refusals;
        check.Day(nameof(command.NoticeGivenOn), command.NoticeGivenOn)
            .When(command.NoticeMonths is null, Refusal.Invalid(nameof(command.NoticeMonths), "end.notice-not-set"))
            .When(command.NoticeMonths < agreedNotice, Refusal.Invalid(nameof(command.NoticeMonths), "end.notice-shorter", agreedNotice));
        if (check.Refusals.Count > 0)
            return check.Refusals;
        var earliest = command.NoticeGivenOn!.Value.AddMonths(command.NoticeMonths!.Value);
        return check.When(command.EndOn < earliest, Refusal.Invalid(nameof(command.EndOn), "end.within-notice", command.NoticeMonths, earliest)).Refusals;
    }
}

/// <summary>What most locations do when they empty: offered for the plan, which holds whatever is typed (brochure, row B20).</summary>
public enum UsualPhaseOutStep
{
    TellResidentsAndStaff,
    TellNeighboursAndMunicipality,
    MoveResidents,
    TellSchoolAndPractitioner,
    EndContracts,
    ClearFurniture,
    ReturnBuilding,
}

/// <summary>One step of emptying the location: residents moved, school told, contracts ended.</summary>
internal sealed class PhaseOutStep : Versioned
{
    public required Guid DossierId { get; init; }

    public required Guid UseEndId { get; init; }

    public required string What { get; init; }

    public required string Who { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateOnly? DoneOn { get; set; }
}
