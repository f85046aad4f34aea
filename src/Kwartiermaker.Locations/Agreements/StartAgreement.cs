using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Starts the governance agreement from the agreed proposal; nothing of it is typed again (row B9).</summary>
public sealed record StartAgreement(Guid DossierId);

public sealed class StartAgreementHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(StartAgreement command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Agreement) is { } early)
                return early;
            if (await change.FindAgreementAsync(cancel) is not null)
                return Refusal.Rule("agreement.already-started");
            if ((await change.FindProposalsAsync(cancel)).FirstOrDefault(p => p.AgreedOn is not null) is not { } proposal)
                return Refusal.Rule("agreement.no-proposal");

            var agreement = new Agreement { DossierId = command.DossierId };
            agreement.Follow(proposal.Number, proposal.Places, proposal.TargetGroup, proposal.From, proposal.To);
            change.Db.Add(agreement);
            var subjects = Enum.GetValues<SubjectKind>().Select(k => new AgreementSubject { AgreementId = agreement.Id, DossierId = command.DossierId, Kind = k }).ToList();
            change.Say(subjects, agreement, proposal.Conditions);
            change.Db.AddRange(subjects);
            change.Record(new AgreementStarted(proposal.Number, proposal.Places, proposal.From, proposal.To));
            return agreement.Id;
        }, cancel);
}
