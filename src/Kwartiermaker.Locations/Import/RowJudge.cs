using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Judges all rows of a file with one query, against the sites within the person's scope as they are now.</summary>
internal static class RowJudge
{
    public static async Task<IReadOnlyList<JudgedRow>> JudgeAsync(
        AppDbContext db, CurrentUser user, IMunicipalities municipalities, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var index = new SpotIndex<RowDouble>();
        var sites = await db.Visible<Dossier>(user)
            .Select(d => new { d.Id, d.Number, d.Name, d.Address, d.Postcode, d.MunicipalityCode, d.Latitude, d.Longitude }).ToListAsync(cancel);
        foreach (var site in sites)
            index.Add(new Spot(site.MunicipalityCode, site.Address, site.Postcode, Spot.Point(site.Latitude, site.Longitude)),
                new RowDouble(site.Id, site.Number, site.Name, null));
        return rows.Select(row => Judge(row, user, municipalities, index)).ToList();
    }

    private static JudgedRow Judge(ImportRow row, CurrentUser user, IMunicipalities municipalities, SpotIndex<RowDouble> index)
    {
        var (site, refusals) = SiteRowReader.Read(row, municipalities);
        var municipality = municipalities.Find(site.MunicipalityCode);
        if (municipality is { EndedOn: null } && !user.Scope.Includes(municipality.Region, municipality.Code))
            refusals = [.. refusals, Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "site.outside-scope", municipality.Name)];

        var doubles = new List<RowDouble>();
        if (refusals.Count == 0)
        {
            var spot = Spot.Of(site);
            doubles = index.Find(spot).Take(5).Select(f => f.What with { Metres = f.Metres }).ToList();
            index.Add(spot, new RowDouble(null, row.Number, site.Name, null));
        }

        var verdict = refusals.Count > 0 ? RowVerdict.Wrong : doubles.Count > 0 ? RowVerdict.Duplicate : RowVerdict.Good;
        return new JudgedRow(
            row.Number, verdict, site.Name, site.Town, municipality?.Name ?? site.MunicipalityCode, site.PossiblePlaces,
            refusals.Select(r => new RowFault(SiteColumns.HeadingOf(r.Field), r)).ToList(), doubles)
        {
            Site = site,
            Row = row,
        };
    }
}
