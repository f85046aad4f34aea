using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Registers a possible site and opens its dossier (row B1).</summary>
/// <param name="NearbySeen">The person has looked at the sites near the same spot and says that this is another one.</param>
public sealed record RegisterSite(SiteFacts Site, Guid PropertyDirectorId, Guid? ProjectDirectorId = null, Guid? CommunicationAdviserId = null, bool NearbySeen = false, bool Imported = false);

public sealed class RegisterSiteHandler(
    AppDbContext db, CurrentUser user, IMunicipalities municipalities, EventLog log, TimeProvider time, FindNearbySitesHandler nearby)
{
    public async Task<Result<Guid>> HandleAsync(RegisterSite command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.Register))
            return Refusal.NotAllowed();
        var refusals = command.Site.Check(municipalities);
        if (refusals.Count > 0)
            return refusals;
        var municipality = municipalities.Find(command.Site.MunicipalityCode)!;
        if (!user.Scope.Includes(municipality.Region, municipality.Code))
            return Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "site.outside-scope", municipality.Name);

        // One after the other: two people who register the same site at once do not both succeed.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var number = await DossierNumbers.NextAsync(db, cancel);
        if (!command.NearbySeen && (await nearby.HandleAsync(new FindNearbySites(command.Site), cancel)).Count > 0)
            return Refusal.Rule("site.nearby");

        var dossier = Open(command, municipality, number, time.GetUtcNow().UtcDateTime);
        db.Add(dossier);
        log.Add(dossier.Id, new SiteRegistered(dossier.Name, dossier.Town, dossier.PossiblePlaces, command.Imported));
        await db.SaveChangesAsync(cancel);
        if (transaction is not null)
            await transaction.CommitAsync(cancel);
        return dossier.Id;
    }

    /// <summary>A new dossier of checked facts.</summary>
    internal static Dossier Open(RegisterSite command, Municipality municipality, int number, DateTime now)
    {
        var dossier = new Dossier
        {
            Number = number,
            RegisteredAt = now,
            PropertyDirectorId = command.PropertyDirectorId,
            ProjectDirectorId = command.ProjectDirectorId,
            CommunicationAdviserId = command.CommunicationAdviserId,
        };
        dossier.Describe(command.Site, municipality);
        dossier.Start(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, Texts.Amsterdam)));
        return dossier;
    }
}
