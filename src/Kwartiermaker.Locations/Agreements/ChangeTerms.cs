using Kwartiermaker.Common;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Changes the terms beside the six subjects: extension, notice, evaluation, and who will sign.</summary>
public sealed record ChangeTerms(
    Guid DossierId, int Version, int? ExtensionMonths, int? ExtensionDecideMonths, int? NoticeMonths, DateOnly? EvaluateOn, int? MeetingsPerYear, int? ClearingWeeks,
    string? AgencySigner, string? AgencyFunction, string? MunicipalitySigner, string? MunicipalityFunction);

public sealed class ChangeTermsHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(ChangeTerms command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
                return locked;
            if (DossierChange.WhyNotCurrent(agreement, command.Version) is { } stale)
                return stale;
            var refusals = AgreementRules.CheckTerms(command, agreement.From, agreement.To);
            if (refusals.Count > 0)
                return refusals;
            agreement.Describe(command);
            change.Record(new TermsChanged(agreement.NoticeMonths, agreement.ExtensionMonths, agreement.EvaluateOn));
            return default(Done);
        }, cancel);
}
