using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Setup;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.Municipalities;

/// <summary>The municipalities and their inhabitants that come with the program, loaded into an empty database.</summary>
internal sealed class ShippedMunicipalities(AppDbContext db, ImportMunicipalitiesHandler import) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Set<MunicipalityRow>().AnyAsync(cancel))
            return;
        using var municipalities = ShippedFile.Read(typeof(ShippedMunicipalities).Assembly, "reference/municipalities.csv");
        _ = (await import.HandleAsync(new ImportMunicipalities(municipalities), cancel)).Value;
        db.AddRange(ShippedFile.Rows(typeof(ShippedMunicipalities).Assembly, "reference/population.csv").Select(r => new PopulationRow
        {
            Code = r["code"],
            On = DateOnly.Parse(r["reference_date"], System.Globalization.CultureInfo.InvariantCulture),
            Inhabitants = int.Parse(r["inhabitants"], System.Globalization.CultureInfo.InvariantCulture),
            Source = r["source"],
        }));
        await db.SaveChangesAsync(cancel);
    }
}
