using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Import;

/// <summary>Judges all rows of a file with one query, against the sites within the person's scope and the people as they are now.</summary>
public sealed class RowJudge(AppDbContext db, CurrentUser user, IMunicipalities municipalities, IPeople people, Clock clock)
{
    internal async Task<IReadOnlyList<JudgedRow>> JudgeAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var index = new SpotIndex<RowDouble>();
        var sites = await db.Visible<Dossier>(user)
            .Select(d => new { d.Id, d.Number, d.Name, d.Address, d.Postcode, d.MunicipalityCode, d.Latitude, d.Longitude }).ToListAsync(cancel);
        foreach (var site in sites)
            index.Add(new Spot(site.MunicipalityCode, site.Address, site.Postcode, Spot.Point(site.Latitude, site.Longitude)),
                new RowDouble(site.Id, site.Number, site.Name, null));
        var known = new RowPeople(await people.FindAsync(cancel));
        var today = clock.Today;
        return rows.Select(row => Judge(row, known, index, today)).ToList();
    }

    private JudgedRow Judge(ImportRow row, RowPeople known, SpotIndex<RowDouble> index, DateOnly today)
    {
        var (site, ofSite) = SiteRowReader.Read(row, municipalities);
        var municipality = municipalities.Find(site.MunicipalityCode);
        var (running, ofRunning) = RunningRowReader.Read(row, today);
        var cells = new RowCells(row);
        var team = known.Read(cells, municipality is { EndedOn: null } ? municipality : null, running?.Phase, today);
        List<Refusal> refusals = [.. ofSite, .. cells.Refusals, .. ofRunning];
        if (municipality is { EndedOn: null } && !user.Scope.Includes(municipality.Region, municipality.Code))
            refusals.Add(Refusal.Invalid(nameof(SiteFacts.MunicipalityCode), "site.outside-scope", municipality.Name));
        if (refusals.TrueForAll(r => r.Field != nameof(RunningFacts.Phase)) && WhyNot(running) is { } notAllowed)
            refusals.Add(notAllowed);
        // Who registers is the property director, unless that is another role.
        else if (team.PropertyDirector is null && !user.May(LocationsPermissions.Register) && refusals.TrueForAll(r => r.Field != nameof(RowTeam.PropertyDirector)))
            refusals.Add(Refusal.Invalid(nameof(RowTeam.PropertyDirector), "required"));

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
            Running = running,
            Team = team,
            Row = row,
        };
    }

    /// <summary>Whether this person may bring such a location in; see <see cref="LocationsPermissions.TakeOver"/>.</summary>
    private Refusal? WhyNot(RunningFacts? running)
    {
        var may = user.May(LocationsPermissions.Register) && running is not { IsPastTheDecision: true } || user.May(LocationsPermissions.TakeOver) && running is not null;
        return may ? null : Refusal.Invalid(nameof(RunningFacts.Phase), running is null ? "running.new-site" : "running.past-decision", running?.Phase);
    }
}
