using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Ending;

/// <summary>Records what is agreed on the hand-over: to which use, with whom, at what cost, and in what state.</summary>
/// <param name="Version">0 when nothing was recorded before.</param>
public sealed record PrepareHandOver(Guid DossierId, int Version, HandOverFacts Facts);

public sealed class PrepareHandOverHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(PrepareHandOver command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.EndUse, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Operation) is { } early)
                return early;
            var handOver = await change.Db.Set<HandOver>().SingleOrDefaultAsync(h => h.DossierId == command.DossierId, cancel);
            if ((handOver?.Version ?? 0) != command.Version)
                return Refusal.Stale();
            var refusals = Check(command.Facts, change.Dossier, change.Today);
            if (refusals.Count > 0)
                return refusals;
            if (handOver is null)
                change.Db.Add(handOver = new HandOver { DossierId = command.DossierId });
            if (handOver.Describe(command.Facts) is { } refusal)
                return refusal;
            if (handOver.PlannedOn is { } planned)
                await change.SetDeadlineAsync(LocationDeadlines.HandOver, handOver.Id, new(handOver.With, planned, "afspraak"), cancel);
            else
                await change.CloseDeadlinesAsync(handOver.Id, cancel);
            change.Record(new HandOverPrepared(handOver.Use, handOver.With));
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(HandOverFacts facts, Dossier dossier, DateOnly today)
    {
        var check = new FieldCheck(today)
            .Text(nameof(facts.UseText), facts.UseText, 160, required: facts.Use == NextUse.ToOtherUse)
            .Text(nameof(facts.With), facts.With, 160)
            .Text(nameof(facts.Agreed), facts.Agreed, 4_000)
            .Text(nameof(facts.Parts), facts.Parts, 4_000, required: false)
            .Text(nameof(facts.Meters), facts.Meters, 2_000, required: false)
            .Text(nameof(facts.RecipientAddress), facts.RecipientAddress, 400, required: false)
            .When(LetterHead.NamesCollege(facts.RecipientAddress), Refusal.Invalid(nameof(facts.RecipientAddress), "letter.addressee-twice"))
            .When(facts.Cost < 0, Refusal.Invalid(nameof(facts.Cost), "hand-over.negative"))
            .When(facts.Keys < 0, Refusal.Invalid(nameof(facts.Keys), "hand-over.negative"))
            .When(facts.LastDeparture < dossier.OpenedOn, Refusal.Invalid(nameof(facts.LastDeparture), "recorded-day.too-early", dossier.OpenedOn))
            .When(facts.PlannedOn < facts.LastDeparture, Refusal.Invalid(nameof(facts.PlannedOn), "recorded-day.too-early", facts.LastDeparture))
            .When(HandOverLines.Read(facts.Parts) is null, Refusal.Invalid(nameof(facts.Parts), "hand-over.line"))
            .When(HandOverLines.Read(facts.Meters) is null, Refusal.Invalid(nameof(facts.Meters), "hand-over.line"));
        foreach (var (field, name) in new[]
        {
            (nameof(facts.OwnerName), facts.OwnerName), (nameof(facts.OwnerRole), facts.OwnerRole),
            (nameof(facts.AgencyName), facts.AgencyName), (nameof(facts.AgencyRole), facts.AgencyRole),
        })
            check.Text(field, name, 160, required: false);
        return check.Refusals;
    }
}
