using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Setup;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.Screening;

/// <summary>The criteria that come with the program. Those of a later version are added; what people changed or ended stays.</summary>
internal sealed class ShippedCriteria(AppDbContext db) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        var known = (await db.Set<ListedCriterion>().Select(c => c.Code).Distinct().ToListAsync(cancel)).ToHashSet();
        db.AddRange(ShippedFile.Rows(typeof(ShippedCriteria).Assembly, "locations/criteria.csv").Where(r => !known.Contains(r["code"])).Select(Read));
        await db.SaveChangesAsync(cancel);
    }

    private static ListedCriterion Read(IReadOnlyDictionary<string, string> row) => ListedCriterion.Of(
        row["code"],
        new CriterionFacts(
            Enum.Parse<Pillar>(row["pillar"], ignoreCase: true),
            row["kind"] == "knock-out",
            row["weight"].Length == 0 ? 0 : int.Parse(row["weight"], CultureInfo.InvariantCulture),
            [.. row["site_kinds"].Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select(k => Enum.Parse<SiteKind>(k.Replace("-", "", StringComparison.Ordinal), ignoreCase: true))],
            new CriterionText(row["question_nl"], row["question_en"], row["fits_nl"], row["fits_en"], row["fails_nl"], row["fails_en"]),
            MeasureOf(row["measure"]),
            row["comparison"] switch { "min" => NormSide.Min, "max" => NormSide.Max, _ => null },
            row["norm_key"].Length == 0 ? null : row["norm_key"],
            null,
            row["source"]),
        Date(row["valid_from"]),
        Date(row["valid_to"]));

    private static SiteMeasure? MeasureOf(string code) => code switch
    {
        "" => null,
        "distance_school_m" => SiteMeasure.DistanceSchool,
        "distance_shops_m" => SiteMeasure.DistanceShops,
        "distance_transport_m" => SiteMeasure.DistanceTransport,
        "gfa" => SiteMeasure.Gfa,
        "places" => SiteMeasure.Places,
        "plot_area" => SiteMeasure.PlotArea,
        "lifespan_years" => SiteMeasure.Lifespan,
        "term_months" => SiteMeasure.Term,
        _ => throw new InvalidOperationException($"criteria.csv: unknown measure '{code}'."),
    };

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
