using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Proposals;

/// <summary>
/// Records what the municipality proposes instead: by its own official, or by us with who said it and when. It is
/// recorded as it was said; whether it can be done is judged when it is agreed (row B8).
/// </summary>
/// <param name="By">Who answered; an official answers under the own name.</param>
/// <param name="On">Day on which the answer came in.</param>
public sealed record RecordCounterProposal(
    Guid DossierId, int Known, int? Places, DateOnly? From, DateOnly? To, string? TargetGroup, string? Reasons, string? Conditions, string? By, string? Function, DateOnly? On);

public sealed class RecordCounterProposalHandler(DossierDesk desk, CurrentUser user, IDatedValues values)
{
    public Task<Result<Guid>> HandleAsync(RecordCounterProposal command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, ProposalQueries.PermissionOf(user), async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Proposal) is { } early)
                return early;
            var earlier = await change.FindProposalsAsync(cancel);
            if (ProposalQueries.WhyNotNextVersion(earlier) is { } agreed)
                return agreed;
            if (earlier.Count == 0)
                return Refusal.Rule("proposal.nothing-to-counter");
            if (earlier.Count != command.Known)
                return Refusal.Rule("proposal.newer", earlier[^1].Number, earlier[^1].RecordedBy);
            var own = user.May(LocationsPermissions.AnswerForMunicipality);
            var by = own ? user.Name : command.By;
            var on = own ? change.Today : command.On;
            var refusals = Check(command, by, on, change.Today);
            if (refusals.Count > 0)
                return refusals;

            var proposal = new Proposal
            {
                DossierId = command.DossierId,
                Number = earlier.Count + 1,
                Side = Side.Municipality,
                Places = command.Places!.Value,
                From = command.From!.Value,
                To = command.To,
                TargetGroup = command.TargetGroup!.Trim(),
                Reasons = command.Reasons!.Trim(),
                Conditions = command.Conditions.Filled(),
                On = on!.Value,
                By = by!.Trim(),
                Function = command.Function!.Trim(),
                RecordedBy = user.Name,
            };
            change.Db.Add(proposal);
            foreach (var before in earlier)
                await change.CloseDeadlinesAsync(before.Id, cancel);
            if (values.Find(ProposalQueries.AnswerWeeks, change.Today)?.Number is { } weeks)
                await change.SetDeadlineAsync(LocationDeadlines.CounterAnswer, proposal.Id, new(change.Dossier.Name, TermLength.Weeks((int)weeks).After(on.Value), "verwachte tijd, geen wettelijke termijn"), cancel);
            change.Record(new CounterProposalReceived(proposal.Number, proposal.Places, proposal.From, proposal.To, proposal.By));
            return proposal.Id;
        }, cancel);

    private static List<Refusal> Check(RecordCounterProposal command, string? by, DateOnly? on, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (command.Places is null)
            refusals.Add(Refusal.Invalid(nameof(command.Places), "required"));
        else if (command.Places is < 1 or > SiteFacts.MostPlaces)
            refusals.Add(Refusal.Invalid(nameof(command.Places), "proposal.space-count", SiteFacts.MostPlaces));
        if (command.From is null)
            refusals.Add(Refusal.Invalid(nameof(command.From), "required"));
        else if (command.To < command.From)
            refusals.Add(Refusal.Invalid(nameof(command.To), "proposal.end-before-start", command.From, command.To));
        if (on is null)
            refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
        else if (on > today)
            refusals.Add(Refusal.Invalid(nameof(command.On), "proposal.on-future", today));
        refusals.Text(nameof(command.By), by, 120);
        refusals.Text(nameof(command.Function), command.Function, 120);
        refusals.Text(nameof(command.TargetGroup), command.TargetGroup, 200);
        refusals.Text(nameof(command.Reasons), command.Reasons, 4_000);
        refusals.Text(nameof(command.Conditions), command.Conditions, 4_000, required: false);
        return refusals;
    }
}
