using Kwartiermaker.Common;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Draws up the next draft of the governance agreement; what it says is kept as it is now (row B9).</summary>
public sealed record MakeDraft(Guid DossierId, int Version);

public sealed class MakeDraftHandler(DossierDesk desk, Organisation organisation, IMunicipalities municipalities)
{
    public Task<Result<int>> HandleAsync(MakeDraft command, CancellationToken cancel) =>
        desk.ChangeAsync<int>(command.DossierId, LocationsPermissions.Negotiate, async change =>
        {
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            if (agreement.WhyNotChange(await change.FindSignaturesAsync(agreement, cancel)) is { } locked)
                return locked;
            if (DossierChange.WhyNotCurrent(agreement, command.Version) is { } stale)
                return stale;
            if (agreement.DraftIsCurrent)
                return Refusal.Rule("agreement.draft-same", agreement.Draft);
            var subjects = await change.FindSubjectsAsync(agreement, cancel);
            var refusals = AgreementRules.Completeness(agreement, subjects);
            if (refusals.Count > 0)
                return refusals;
            var measures = await change.Db.Set<AgreementMeasure>().Where(m => m.AgreementId == agreement.Id).OrderBy(m => m.Id).ToListAsync(cancel);
            var number = agreement.NextDraft();
            var letter = AgreementLetter.Write(organisation, municipalities, change.Dossier, agreement, subjects, measures, change.Today);
            var draft = new AgreementDraft { AgreementId = agreement.Id, Number = number, MadeAt = change.Now, MadeBy = change.User.Name };
            change.Db.Add(draft);
            change.Keep(draft.Id, letter);
            change.Record(new DraftMade(number));
            return number;
        }, cancel);
}
