using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>The filtered list as a spreadsheet: the same dossiers as on the screen, with what the role may see of them.</summary>
public sealed class ExportDossiersHandler(FindDossiersHandler dossiers, CurrentUser user, IMunicipalities municipalities, IPeople people, Texts texts)
{
    /// <summary>Beyond it a spreadsheet is no longer a list to work with.</summary>
    public const int MostRows = 20_000;

    public async Task<Result<byte[]>> HandleAsync(DossierFilter filter, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.Export))
            return Refusal.NotAllowed();
        var found = await FindDossiersHandler.Ordered(dossiers.Filtered(filter), filter).Take(MostRows).ToListAsync(cancel);
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        var columns = Columns(names).ToList();
        return SheetWriter.Write(texts["locaties"], columns.ConvertAll(c => c.Column), found.Select(d => columns.Select(c => c.Value(d)).ToArray()));
    }

    private IEnumerable<(SheetColumn Column, Func<Dossier, object?> Value)> Columns(Dictionary<Guid, string> names)
    {
        yield return Of<int>(texts["Nummer"], d => d.Number);
        yield return Of<string>(texts["Naam"], d => d.Name, 36);
        yield return Of<string>(texts["Soort"], d => texts.Of(d.Kind));
        yield return Of<string>(texts["Adres"], d => d.Address, 28);
        yield return Of<string>(texts["Postcode"], d => d.Postcode);
        yield return Of<string>(texts["Plaats"], d => d.Town);
        yield return Of<string>(texts["Gemeente"], d => municipalities.Find(d.MunicipalityCode)?.Name ?? d.MunicipalityCode);
        yield return Of<string>(texts["Regio"], d => d.Region, 30);
        yield return Of<string>(texts["Fase"], d => texts.Of(d.Phase), 24);
        yield return Of<DateTime>(texts["In deze fase sinds"], d => d.PhaseSince);
        yield return Of<string>(texts["Stand"], d => texts.Of(d.Standing));
        yield return Of<int>(texts["Mogelijke plaatsen"], d => d.PossiblePlaces);
        yield return Of<int>(texts["Overeengekomen plaatsen"], d => d.AgreedPlaces);
        yield return Of<DateTime>(texts["Overeengekomen vanaf"], d => d.AgreedFrom);
        yield return Of<DateTime>(texts["Overeengekomen tot en met"], d => d.AgreedTo);
        yield return Of<DateTime>(texts["Streefdatum opening"], d => d.TargetOpening);
        yield return Of<DateTime>(texts["Geopend op"], d => d.OpenedOn);
        yield return Of<string>(texts["Vastgoedregisseur"], d => names.GetValueOrDefault(d.PropertyDirectorId), 24);
        yield return Of<string>(texts["Projectregisseur"], d => d.ProjectDirectorId is { } who ? names.GetValueOrDefault(who) : null, 24);
        yield return Of<string>(texts["Eigenaar"], d => d.Owner, 28);
        yield return Of<string>(texts["Soort eigenaar"], d => texts.Of(d.OwnerKind));
        yield return Of<string>(texts["Huur of koop"], d => texts.Of(d.Tenure));
        yield return Of<string>(texts["Structureel of tijdelijk"], d => texts.Of(d.Cooperation));
        yield return Of<DateTime>(texts["Beschikbaar vanaf"], d => d.AvailableFrom);
        yield return Of<DateTime>(texts["Beschikbaar tot en met"], d => d.AvailableTo);
        yield return Of<int>(texts["Bruto vloeroppervlak"], d => d.GrossFloorArea);
        yield return Of<int>(texts["Terrein"], d => d.PlotArea);
        yield return Of<double>(texts["Breedte"], d => d.Latitude);
        yield return Of<double>(texts["Lengte"], d => d.Longitude);
        // The remarks stand only on the page with the facts, which is for who registers.
        if (user.May(LocationsPermissions.Register))
            yield return Of<string>(texts["Opmerkingen"], d => d.Notes, 50);
    }

    private static (SheetColumn Column, Func<Dossier, object?> Value) Of<T>(string heading, Func<Dossier, object?> value, double width = 16) =>
        (new SheetColumn(heading, typeof(T), width), value);
}
