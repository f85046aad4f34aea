using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Locations.Ending;

/// <param name="HandedOverOn">Since then the letter stands as it is; null while it is a draft with the facts of today.</param>
public sealed record HandOverLetterView(Letter Letter, DateOnly? HandedOverOn);

/// <summary>The letter on the end of the use and the hand-over; in Dutch, whatever the language of the screen.</summary>
public sealed partial class WriteHandOverLetterHandler(AppDbContext db, CurrentUser user, IMunicipalities municipalities, Organisation organisation, Texts texts, Clock clock)
{
    public async Task<Result<HandOverLetterView>> HandleAsync(Guid dossierId, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View))
            return Refusal.NotAllowed();
        var dossier = await db.Visible<Dossier>(user).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        if (dossier is null)
            return Refusal.NotFound();
        var handOver = await db.Set<HandOver>().AsNoTracking().SingleOrDefaultAsync(h => h.DossierId == dossierId, cancel);
        if (handOver?.HandedOverOn is null && !user.May(LocationsPermissions.ViewInternal))
            return Refusal.NotFound();
        if (handOver is null)
            return Refusal.Rule("hand-over.not-prepared");
        if (await db.FindSentLetterAsync(handOver.Id, cancel) is { } sent)
            return new HandOverLetterView(sent, handOver.HandedOverOn);
        var draft = await WriteAsync(dossier, handOver, cancel);
        return draft.Succeeded ? new HandOverLetterView(draft.Value, handOver.HandedOverOn) : draft.Refusals.ToList();
    }

    /// <summary>With the facts as they are now.</summary>
    internal async Task<Result<Letter>> WriteAsync(Dossier dossier, HandOver handOver, CancellationToken cancel)
    {
        var lastDay = dossier.EndedOn
            ?? await db.Set<UseEnd>().Where(e => e.DossierId == dossier.Id && e.RecalledOn == null).Select(e => (DateOnly?)e.EndOn).FirstOrDefaultAsync(cancel);
        if (lastDay is null)
            return Refusal.Rule("end.not-announced");
        var missing = Missing(handOver);
        if (missing.Count > 0)
            return missing;

        var points = await db.Set<HandOverPoint>().AsNoTracking().Where(p => p.DossierId == dossier.Id && p.DoneOn == null).OrderBy(p => p.Before)
            .Select(p => new OpenPoint(p.What, p.Who, p.Before)).ToListAsync(cancel);
        return new HandOverLetter(
            Head(dossier, handOver, clock.Today), dossier.Name, $"{dossier.Address}, {dossier.Town}", handOver.With, lastDay.Value, handOver.LastDeparture!.Value,
            handOver.HandedOverOn ?? handOver.PlannedOn!.Value, Use(handOver), handOver.Agreed,
            handOver.Cost is { } cost ? "€ " + cost.ToString("#,0.##", LetterLanguage.Dutch) : "nog niet bepaald", handOver.Keys!.Value,
            [.. HandOverLines.Read(handOver.Meters)!.Select(m => new MeterReading(m.Name, m.Value))],
            [.. HandOverLines.Read(handOver.Parts)!.Select(p => new HandOverPart(p.Name, p.Value))],
            points, new Signatory(handOver.OwnerName!, handOver.OwnerRole!), new Signatory(handOver.AgencyName!, handOver.AgencyRole!)).Write();
    }

    /// <summary>A letter never leaves with a blank: every field that it needs is named.</summary>
    private static List<Refusal> Missing(HandOver handOver) =>
        new (string Field, bool Missing)[]
        {
            (nameof(handOver.LastDeparture), handOver.LastDeparture is null),
            (nameof(handOver.PlannedOn), handOver.PlannedOn is null && handOver.HandedOverOn is null),
            (nameof(handOver.Keys), handOver.Keys is null),
            (nameof(handOver.Parts), handOver.Parts is null),
            (nameof(handOver.RecipientAddress), handOver.RecipientAddress is null),
            (nameof(handOver.OwnerName), handOver.OwnerName is null),
            (nameof(handOver.OwnerRole), handOver.OwnerRole is null),
            (nameof(handOver.AgencyName), handOver.AgencyName is null),
            (nameof(handOver.AgencyRole), handOver.AgencyRole is null),
        }.Where(x => x.Missing).Select(x => Refusal.Invalid(x.Field, "hand-over.letter-needs")).ToList();

    private LetterHead Head(Dossier dossier, HandOver handOver, DateOnly today)
    {
        string[] sender = [organisation.Name, organisation.Department, organisation.Address, organisation.PostcodeTown];
        var place = Postcode().Replace(organisation.PostcodeTown, "");
        return new LetterHead(
            organisation.Name, string.Join('\n', sender.Where(line => line.Length > 0)), municipalities.Find(dossier.MunicipalityCode)?.Name ?? dossier.Town,
            handOver.RecipientAddress!, place.Length > 0 ? place : dossier.Town, today, $"LOC-{dossier.Number.ToString(CultureInfo.InvariantCulture)}");
    }

    private string Use(HandOver handOver)
    {
        var use = texts.In(LetterLanguage.Dutch).Of(handOver.Use);
        return handOver.UseText is { } text ? $"{use} ({text})" : use;
    }

    [GeneratedRegex(@"^\d{4}\s?[A-Z]{2}\s+")]
    private static partial Regex Postcode();
}
