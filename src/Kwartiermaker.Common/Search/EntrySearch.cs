using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Search;

/// <summary>Finds what hangs on subjects, of all modules: a talk by its report, a permit by its case number, a file by its name.</summary>
internal sealed class EntrySearch(AppDbContext db, ModuleList modules, StepList steps) : ISearch
{
    /// <summary>Of all steps together; whoever has more to choose from types a further word.</summary>
    private const int Most = 100;

    public async Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel)
    {
        var hidden = steps.HiddenFrom(user);
        var otherSide = modules.All.Where(m => modules.IsOtherSide(user, m.Code)).Select(m => m.Code).ToList();
        var rows = await db.Containing([.. SearchWords.Of(text).Select(w => (IReadOnlyList<string>)[w])])
            .Where(e => e.Page != "" && !hidden.Contains(e.Page))
            .Join(db.VisibleSubjects(user, modules), e => e.SubjectId, s => s.Id, (e, s) => new { Entry = e, Subject = s })
            .Where(f => !f.Entry.OurSideOnly || !otherSide.Contains(f.Subject.Module))
            .OrderByDescending(f => f.Entry.Id).Take(Most)
            .Select(f => new { f.Entry.Page, f.Entry.Name, Subject = f.Subject.Name, f.Subject.Address })
            .ToListAsync(cancel);
        return new(null, [.. rows.GroupBy(r => steps.Of(r.Page)).OrderBy(g => g.Key?.Order).Select(g => new SearchGroup(
            g.Key?.Order ?? int.MaxValue,
            g.Key?.Name ?? g.First().Page,
            "file-text",
            [.. g.Select(r => new SearchHit(r.Name, r.Subject, $"{r.Address}/{r.Page}"))],
            g.Count()))]);
    }
}
