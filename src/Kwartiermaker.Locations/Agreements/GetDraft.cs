using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>A draft as it was drawn up, to print; the last one also as a document, while the text has not changed since.</summary>
public sealed record DraftView(int Number, string Html, Letter? Document);

public sealed class GetDraftHandler(AppDbContext db, CurrentUser user, Organisation organisation, IMunicipalities municipalities)
{
    public async Task<DraftView?> HandleAsync(Guid dossierId, int number, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.DossierId == dossierId, cancel);
        if (dossier is null || agreement is null)
            return null;
        var draft = await db.Set<AgreementDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.AgreementId == agreement.Id && d.Number == number, cancel);
        if (draft is null)
            return null;
        if (number != agreement.Draft || !agreement.DraftIsCurrent)
            return new DraftView(number, draft.Html, null);
        var subjects = await db.Set<AgreementSubject>().AsNoTracking().Where(s => s.AgreementId == agreement.Id).ToListAsync(cancel);
        var measures = await db.Set<AgreementMeasure>().AsNoTracking().Where(m => m.AgreementId == agreement.Id).OrderBy(m => m.Id).ToListAsync(cancel);
        var day = Clock.DayOf(draft.MadeAt);
        return new DraftView(number, draft.Html, AgreementLetter.Write(organisation, municipalities, dossier, agreement, subjects, measures, day));
    }
}
