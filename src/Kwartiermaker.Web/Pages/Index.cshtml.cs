using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>What needs me today, what is late, what is next.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class IndexModel(
    FindDeadlinesHandler deadlines, FindWaitingHandler waiting, IEnumerable<IHomeCard> cards, ModuleList modules, CurrentUser user, Clock clock) : PageModel
{
    /// <summary>How many of each list stand on the page; the rest is one click away.</summary>
    public const int Shown = 6;

    /// <summary>Sees what some module keeps; others have settings and rights only.</summary>
    public bool HasWork => modules.All.Any(m => m.View is { } view && user.May(view));

    public DateOnly Today { get; private set; }

    public IReadOnlyList<DeadlineRow> Late { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Now { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Soon { get; private set; } = [];

    public IReadOnlyList<Card> Cards { get; private set; } = [];

    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today;
        var mine = await deadlines.HandleAsync(new FindDeadlines(user.Id, Most: 200), cancel);
        Late = mine.Where(d => d.DueOn < Today).ToList();
        Now = mine.Where(d => d.DueOn == Today).ToList();
        Soon = mine.Where(d => d.DueOn > Today || d.DueOn is null).ToList();
        Waiting = await waiting.HandleAsync(cancel);
        Cards = await Card.AllAsync(cards.Select(c => c.MakeAsync(user, cancel)));
    }
}
