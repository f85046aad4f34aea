using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>What needs me today, what is late, what is next.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class IndexModel(FindDeadlinesHandler deadlines, CountDossiersHandler counts, CurrentUser user, TimeProvider time) : PageModel
{
    public DateOnly Today { get; private set; }

    public IReadOnlyList<DeadlineRow> Late { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Now { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Soon { get; private set; } = [];

    public IReadOnlyList<PhaseCount> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(time.GetUtcNow().UtcDateTime, Texts.Amsterdam));
        var mine = await deadlines.HandleAsync(new FindDeadlines(user.Id), cancel);
        Late = mine.Where(d => d.DueOn < Today).ToList();
        Now = mine.Where(d => d.DueOn == Today).ToList();
        Soon = mine.Where(d => d.DueOn > Today || d.DueOn is null).Take(10).ToList();
        Counts = await counts.HandleAsync(new DossierFilter(), cancel);
    }
}
