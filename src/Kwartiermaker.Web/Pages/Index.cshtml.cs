using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>What needs me today, what is late, what is next.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class IndexModel(FindDeadlinesHandler deadlines, FindWaitingHandler waiting, IEnumerable<IHomeCard> cards, CurrentUser user, Clock clock) : PageModel
{
    /// <summary>How many of each list stand on the page; the rest is one click away.</summary>
    public const int Shown = 6;

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
        var made = new List<Card>();
        foreach (var card in cards)
        {
            if (await card.MakeAsync(user, cancel) is { } one)
                made.Add(one);
        }

        Cards = [.. made.OrderBy(c => c.Order)];
    }
}
