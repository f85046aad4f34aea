using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>Works out the next step of dossiers that changed, and of all of them on a new day: what waits for a day has come or is late.</summary>
public sealed class CountNextStepsHandler(AppDbContext db, Desk desk, GateKeeper keeper, IPeople people, RoleMatrix matrix, Texts texts, Clock clock)
{
    /// <summary>So many at a time: a change that waits for the database is not held up by all of them.</summary>
    public const int Batch = 50;

    /// <returns>How many were worked out; fewer than <see cref="Batch"/> when none is left.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        var due = await db.Set<NextStep>().AsNoTracking().Where(s => s.Stale || s.CountedOn < today).OrderByDescending(s => s.Stale).ThenBy(s => s.DossierId)
            .Select(s => s.DossierId).Take(Batch).ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        var everybody = (await people.FindAsync(cancel)).ToDictionary(p => p.Id);
        foreach (var id in due)
            await desk.RecountAsync<Dossier>(id, change => CountAsync(change, everybody, cancel), cancel);
        return due.Count;
    }

    private async Task CountAsync(DossierChange change, Dictionary<Guid, Person> everybody, CancellationToken cancel)
    {
        var dossier = change.Root;
        var step = await change.Db.Set<NextStep>().SingleAsync(s => s.DossierId == dossier.Id, cancel);
        var gate = dossier is { Standing: Standing.Active } && dossier.Phase.Next() is { } to
            ? new GateView(to, await keeper.CheckAsync(dossier, to, change.Today, cancel))
            : new GateView(null, []);
        var next = NextAct.Of(dossier.Standing, gate);
        var who = next?.Act is { } act ? StepOwner.Of(dossier.Team, act, everybody, matrix) : null;
        // The first time it may have been so for long: since the last thing that happened.
        if (step.CountedOn is null && await change.Db.Events.Where(e => e.SubjectId == dossier.Id).MaxAsync(e => (DateTime?)e.At, cancel) is { } last)
            step.Since = Clock.DayOf(last);
        else if (step.Code != next?.Code || step.WhoId != who)
            step.Since = change.Today;
        (step.Stale, step.CountedOn) = (false, change.Today);
        (step.Code, step.Right, step.Form, step.WhoId) = (next?.Code, next?.Act?.Right, next?.Act?.Form, who);
        (step.Dutch, step.English) = (In("nl-NL"), In("en-GB"));

        string? In(string language)
        {
            var text = next?.Sentence(texts.In(CultureInfo.GetCultureInfo(language)));
            return text?.Length > NextStepTable.Longest ? text[..(NextStepTable.Longest - 1)] + "…" : text;
        }
    }
}
