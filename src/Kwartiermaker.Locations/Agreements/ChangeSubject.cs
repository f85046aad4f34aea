using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Records where one of the six subjects stands: agreed with its text, open, or not applicable with the reason (row B9).</summary>
public sealed record ChangeSubject(
    Guid DossierId, SubjectKind Subject, int Version, SubjectState State, string? Text, string? Reason, string? AgencySays, string? MunicipalitySays);

public sealed class ChangeSubjectHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ChangeSubject command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
                return locked;
            var subject = (await change.FindSubjectsAsync(agreement, cancel)).Single(s => s.Kind == command.Subject);
            if (DossierChange.WhyNotCurrent(subject, command.Version) is { } stale)
                return stale;
            var refusals = Check(command);
            if (refusals.Count > 0)
                return refusals;
            var before = subject.State;
            subject.Describe(command.State, command.Text, command.Reason, command.AgencySays, command.MunicipalitySays, change.User.Name, change.Today);
            agreement.Touch();
            change.Record(new SubjectChanged(subject.Kind, subject.State, before), subject.Reason);
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(ChangeSubject command)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Text), command.Text, 4_000, required: command.State == SubjectState.Settled);
        refusals.Text(nameof(command.Reason), command.Reason, TypedText.LongestReason, required: command.State == SubjectState.NotApplicable);
        refusals.Text(nameof(command.AgencySays), command.AgencySays, 4_000, required: false);
        refusals.Text(nameof(command.MunicipalitySays), command.MunicipalitySays, 4_000, required: false);
        if (command.State == SubjectState.NotApplicable && !AgreementSubject.MayNotApply(command.Subject))
            refusals.Add(Refusal.Invalid(nameof(command.State), "agreement.always-applies", command.Subject));
        return refusals;
    }
}
