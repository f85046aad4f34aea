using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Amendments;

/// <summary>
/// Fills in the terms of an agreement that was taken over, as they stand on its signed copy, and sets the days that follow from them. One
/// that was signed here is changed with an amendment.
/// </summary>
public sealed record CompleteTerms(ChangeTerms Terms);

public sealed class CompleteTermsHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(CompleteTerms command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var terms = command.Terms;
        return desk.ChangeAsync<Done>(terms.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (!agreement.IsTakenOver)
                return Refusal.Rule("agreement.binding", agreement.SignedOn);
            if (change.Dossier.EndedOn is { } ended)
                return Refusal.Rule("end.already-ended", ended);
            if (DossierChange.WhyNotCurrent(agreement, terms.Version) is { } stale)
                return stale;
            var refusals = AgreementRules.CheckTerms(terms, agreement.From, agreement.To);
            if (refusals.Count > 0)
                return refusals;
            agreement.Describe(terms);
            // Once the end is announced nobody has to think about it any more.
            if (!await change.Db.Set<UseEnd>().AnyAsync(e => e.DossierId == terms.DossierId && e.RecalledOn == null, cancel))
                await change.SetAgreementDaysAsync(agreement, values, cancel);
            change.Record(new TermsChanged(agreement.NoticeMonths, agreement.ExtensionMonths, agreement.EvaluateOn));
            return default(Done);
        }, cancel);
    }
}
