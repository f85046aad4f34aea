using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.FollowUps;

/// <summary>Adds follow-ups and keeps their deadline as part of the change at hand.</summary>
internal static class FollowUpChanges
{
    public static async Task<FollowUp> AddFollowUpAsync(this DossierChange change, FollowUpKind kind, Guid source, DateOnly since, Assignment assignment, CancellationToken cancel)
    {
        var followUp = new FollowUp
        {
            DossierId = change.Dossier.Id,
            Kind = kind,
            PositionId = kind == FollowUpKind.PositionCondition ? source : null,
            BriefingId = kind == FollowUpKind.CouncilPromise ? source : null,
            TalkId = kind == FollowUpKind.TalkAction ? source : null,
            Text = assignment.Text.Trim(),
            ToWhom = string.IsNullOrWhiteSpace(assignment.ToWhom) ? null : assignment.ToWhom.Trim(),
            Since = since,
            DueOn = assignment.DueOn!.Value,
            ResponsibleId = assignment.ResponsibleId!.Value,
        };
        change.Db.Add(followUp);
        await change.KeepDeadlineAsync(followUp, cancel);
        return followUp;
    }

    /// <summary>An open one is a deadline on the home page of whoever is responsible.</summary>
    public static Task KeepDeadlineAsync(this DossierChange change, FollowUp followUp, CancellationToken cancel)
    {
        var (kind, page) = followUp.Kind switch
        {
            FollowUpKind.PositionCondition => ("position-condition", "standpunt"),
            FollowUpKind.CouncilPromise => ("council-promise", "raad"),
            _ => ("talk-action", "gesprekken"),
        };
        return followUp.State == FollowUpState.Open
            ? change.SetDeadlineAsync(followUp.Id, kind, followUp.Text, followUp.DueOn, "afspraak", page, cancel, followUp.ResponsibleId)
            : change.CloseDeadlinesAsync(followUp.Id, cancel);
    }

    /// <summary>Everybody who works with the system, and in any case whoever is at work now.</summary>
    public static async Task<IReadOnlySet<Guid>> WhoCanBeResponsibleAsync(this DossierChange change, IPeople people, CancellationToken cancel) =>
        (await people.FindAsync(cancel)).Select(p => p.Id).Append(change.User.Id).ToHashSet();
}
