using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Screening;

/// <summary>Goes on although a knock-out criterion fails: only for who may approve a deviation, with the reason.</summary>
public sealed record AcceptKnockOut(Guid DossierId, Guid ScreeningId, int Version, string Criterion, string Reason);

public sealed class AcceptKnockOutHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(AcceptKnockOut command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.ApproveDeviation, async change =>
        {
            var screening = await change.Db.Set<SiteScreening>().Include(s => s.Criteria)
                .SingleOrDefaultAsync(s => s.Id == command.ScreeningId && s.DossierId == command.DossierId, cancel);
            if (screening is null)
                return Refusal.NotFound();
            if (DossierChange.WhyNotCurrent(screening, command.Version) is { } stale)
                return stale;
            if (TypedText.WhyNot(nameof(command.Reason), command.Reason, TypedText.LongestReason) is { } wrong)
                return wrong;
            if (screening.Accept(command.Criterion, command.Reason, change.User, change.Now) is { } refusal)
                return refusal;
            var text = screening.Criteria.Single(c => c.Code == command.Criterion).Text;
            change.Record(new KnockOutAccepted(text.QuestionDutch, text.QuestionEnglish), command.Reason);
            return default(Done);
        }, cancel);
}
