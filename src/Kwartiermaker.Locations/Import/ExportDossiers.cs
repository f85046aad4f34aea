using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>The filtered list as a spreadsheet: the same dossiers as on the screen, with what the role may see of them, and so that an import can read it.</summary>
public sealed class ExportDossiersHandler(AppDbContext db, FindDossiersHandler dossiers, CurrentUser user, IMunicipalities municipalities, IPeople people, Texts texts)
{
    /// <summary>Beyond it a spreadsheet is no longer a list to work with.</summary>
    public const int MostRows = 20_000;

    public async Task<Result<byte[]>> HandleAsync(DossierFilter filter, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.Export))
            return Refusal.NotAllowed();
        var found = await FindDossiersHandler.Ordered(dossiers.Filtered(filter), filter).Take(MostRows)
            .Select(d => new Line(
                d.Id, d.Number,
                new SiteFacts(
                    d.Name, d.Kind, d.Address, d.Postcode, d.Town, d.MunicipalityCode, d.Latitude, d.Longitude, d.Owner, d.OwnerKind, d.Tenure, d.Cooperation,
                    d.AvailableFrom, d.AvailableTo, d.GrossFloorArea, d.PlotArea, d.PossiblePlaces, d.Notes),
                d.Region, d.Phase, d.PhaseSince, d.BegunOn, d.Standing, d.AgreedPlaces, d.AgreedFrom, d.AgreedTo, d.TargetOpening, d.OpenedOn,
                d.PropertyDirectorId, d.ProjectDirectorId, d.CommunicationAdviserId, d.LocationManagerId))
            .ToListAsync(cancel);
        var filtered = dossiers.Filtered(filter).Select(d => d.Id);
        var agreements = await db.Set<Agreement>().AsNoTracking().Where(a => a.SignedOn != null && filtered.Contains(a.DossierId))
            .Select(a => new { a.DossierId, a.SignedOn, a.NoticeMonths }).ToDictionaryAsync(a => a.DossierId, a => (a.SignedOn, a.NoticeMonths), cancel);
        var everybody = await people.FindAsync(cancel);
        var namesakes = everybody.GroupBy(p => p.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        // Whose name others have is named by the address, so that it says who it is.
        var names = everybody.ToDictionary(p => p.Id, p => namesakes.Contains(p.Name) ? p.Email : p.Name);
        var columns = Columns(names, agreements).ToArray();
        return await SheetWriter.WriteAsync(
            [new(texts["locaties"], Array.ConvertAll(columns, c => c.Column), found.ConvertAll(d => Array.ConvertAll(columns, c => c.Value(d))))], cancel);
    }

    private IEnumerable<(SheetColumn Column, Func<Line, object?> Value)> Columns(
        Dictionary<Guid, string> names, Dictionary<Guid, (DateOnly? SignedOn, int? NoticeMonths)> agreements)
    {
        yield return Of(texts["Nummer"], d => d.Number);
        yield return Of(texts["Naam"], d => d.Site.Name, 36);
        yield return Of(texts["Soort"], d => texts.Of(d.Site.Kind));
        yield return Of(texts["Adres"], d => d.Site.Address, 28);
        yield return Of(texts["Postcode"], d => d.Site.Postcode);
        yield return Of(texts["Plaats"], d => d.Site.Town);
        yield return Of(texts["Gemeente"], d => municipalities.Find(d.Site.MunicipalityCode)?.Name ?? d.Site.MunicipalityCode);
        yield return Of(texts["Regio"], d => d.Region, 30);
        yield return Of(texts["Fase"], d => texts.Of(d.Phase), 24);
        yield return Of(texts["In deze fase sinds"], d => d.PhaseSince);
        yield return Of(texts["Begonnen op"], d => d.BegunOn);
        yield return Of(texts["Stand"], d => texts.Of(d.Standing));
        yield return Of(texts["Mogelijke plaatsen"], d => d.Site.PossiblePlaces);
        yield return Of(texts["Overeengekomen plaatsen"], d => d.AgreedPlaces);
        yield return Of(texts["Overeengekomen vanaf"], d => d.AgreedFrom);
        yield return Of(texts["Overeengekomen tot en met"], d => d.AgreedTo is { } to ? to : d.AgreedPlaces is null ? null : texts["onbepaald"]);
        yield return Of(texts["Overeenkomst getekend op"], d => agreements.GetValueOrDefault(d.Id).SignedOn);
        yield return Of(texts["Opzegtermijn in maanden"], d => agreements.GetValueOrDefault(d.Id).NoticeMonths);
        yield return Of(texts["Streefdatum opening"], d => d.TargetOpening);
        yield return Of(texts["Geopend op"], d => d.OpenedOn);
        yield return Of(texts["Vastgoedregisseur"], d => names.GetValueOrDefault(d.PropertyDirectorId), 24);
        yield return Of(texts["Projectregisseur"], d => NameOf(d.ProjectDirectorId), 24);
        yield return Of(texts["Communicatieadviseur"], d => NameOf(d.CommunicationAdviserId), 24);
        yield return Of(texts["Locatiemanager"], d => NameOf(d.LocationManagerId), 24);
        yield return Of(texts["Eigenaar"], d => d.Site.Owner, 28);
        yield return Of(texts["Soort eigenaar"], d => texts.Of(d.Site.OwnerKind));
        yield return Of(texts["Huur of koop"], d => texts.Of(d.Site.Tenure));
        yield return Of(texts["Structureel of tijdelijk"], d => texts.Of(d.Site.Cooperation));
        yield return Of(texts["Beschikbaar vanaf"], d => d.Site.AvailableFrom);
        yield return Of(texts["Beschikbaar tot en met"], d => d.Site.AvailableTo);
        yield return Of(texts["Bruto vloeroppervlak"], d => d.Site.GrossFloorArea);
        yield return Of(texts["Terrein"], d => d.Site.PlotArea);
        yield return Of(texts["Breedte"], d => d.Site.Latitude);
        yield return Of(texts["Lengte"], d => d.Site.Longitude);
        // The remarks stand only on the page with the facts, which is for who registers.
        if (user.May(LocationsPermissions.Register))
            yield return Of(texts["Opmerkingen"], d => d.Site.Notes, 50);

        string? NameOf(Guid? who) => who is { } id ? names.GetValueOrDefault(id) : null;
    }

    private static (SheetColumn Column, Func<Line, object?> Value) Of(string heading, Func<Line, object?> value, double width = 16) =>
        (new SheetColumn(heading, width), value);

    /// <summary>What the columns need of a dossier.</summary>
    private sealed record Line(
        Guid Id, int Number, SiteFacts Site, string Region, Phase Phase, DateOnly PhaseSince, DateOnly? BegunOn, Standing Standing, int? AgreedPlaces,
        DateOnly? AgreedFrom, DateOnly? AgreedTo, DateOnly? TargetOpening, DateOnly? OpenedOn, Guid PropertyDirectorId, Guid? ProjectDirectorId,
        Guid? CommunicationAdviserId, Guid? LocationManagerId);
}
