using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>What people steer a dossier by: what is next, whose it is, and the first day that counts.</summary>
/// <param name="Next">Null when nothing has to be done, and for the other side.</param>
/// <param name="Who">Who of the team does it.</param>
/// <param name="Due">First open deadline; null when there is none or the dossier rests.</param>
public sealed record DossierWork(NextStepRow? Next, string? Who, DateOnly? Due)
{
    public static readonly DossierWork None = new(null, null, null);
}

/// <summary>The work of the dossiers of one page of a list, in as many queries as there are columns and not as there are rows.</summary>
public sealed class FindWorkHandler(AppDbContext db, FindNextStepsHandler steps, IPeople people, ModuleList modules, CurrentUser user)
{
    public async Task<IReadOnlyDictionary<Guid, DossierWork>> HandleAsync(IReadOnlyCollection<Guid> dossiers, CancellationToken cancel)
    {
        var next = await steps.OfAsync(dossiers, cancel);
        var due = await db.NextDeadlinesAsync(user.ScopeOf<Dossier>(), dossiers, modules.DutiesFor(user), cancel);
        var names = (await people.FindAsync([.. next.Values.Select(n => n.WhoId).OfType<Guid>().Distinct()], cancel)).ToDictionary(p => p.Id, p => p.Name);
        return dossiers.ToDictionary(id => id, id =>
        {
            var step = next.GetValueOrDefault(id);
            return new DossierWork(step, step?.WhoId is { } who ? names.GetValueOrDefault(who) : null, due.TryGetValue(id, out var day) ? day : null);
        });
    }
}
