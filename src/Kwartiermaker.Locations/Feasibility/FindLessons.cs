using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>What was learned from a study.</summary>
public sealed record LessonRow(Guid DossierId, string DossierName, string Town, SiteKind Kind, StudyDecision Decision, DateOnly DecidedOn, string Lessons);

/// <summary>Lessons of decided studies, the newest first.</summary>
/// <param name="Text">Words that must be in the lesson, the name or the town.</param>
public sealed record FindLessons(string? Text = null, SiteKind? Kind = null, int Page = 1, int Size = 25);

public sealed class FindLessonsHandler(AppDbContext db, CurrentUser user)
{
    public async Task<Page<LessonRow>> HandleAsync(FindLessons query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = db.Set<FeasibilityStudy>().AsNoTracking().Where(s => s.Lessons != null && s.DecidedOn != null)
            .Join(db.Visible<Dossier>(user, LocationsPermissions.ViewInternal), s => s.DossierId, d => d.Id, (study, dossier) => new { study, dossier });
        if (query.Kind is { } kind)
            found = found.Where(x => x.dossier.Kind == kind);
        foreach (var word in SearchWords.Of(query.Text))
            found = found.Where(x => x.study.LessonSearch!.Contains(word) || x.dossier.SearchText.Contains(word));
        var total = await found.CountAsync(cancel);
        var page = PageCount.Clamp(query.Page, total, query.Size);
        var rows = await found.OrderByDescending(x => x.study.DecidedOn).ThenBy(x => x.dossier.Number)
            .Skip((page - 1) * query.Size).Take(query.Size)
            .Select(x => new LessonRow(x.dossier.Id, x.dossier.Name, x.dossier.Town, x.dossier.Kind, x.study.Decision!.Value, x.study.DecidedOn!.Value, x.study.Lessons!))
            .ToListAsync(cancel);
        return new(rows, total, page, query.Size);
    }
}
