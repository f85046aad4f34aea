using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>The municipality's own official says what the municipality wants on a subject.</summary>
public sealed record HearMunicipality(Guid DossierId, SubjectKind Subject, int Version, string? Says);

public sealed class HearMunicipalityHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(HearMunicipality command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.AnswerForMunicipality, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
                return locked;
            var subject = (await change.FindSubjectsAsync(agreement, cancel)).Single(s => s.Kind == command.Subject);
            if (DossierChange.WhyNotCurrent(subject, command.Version) is { } stale)
                return stale;
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Says), command.Says, 4_000);
            if (refusals.Count > 0)
                return refusals;
            subject.HearMunicipality(command.Says!, change.User.Name, change.Today);
            change.Record(new MunicipalityHeard(subject.Kind, command.Says!.FirstLine()));
            return default(Done);
        }, cancel);
}
