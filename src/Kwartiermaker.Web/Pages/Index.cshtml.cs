using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.StandIns;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>What waits for me, what is late, what comes; then what the modules tell of my work and my area.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class IndexModel(
    FindDeadlinesHandler deadlines, FindWaitingHandler waiting, FindStandInsHandler standIns, FindInterestsHandler interests, FindNoticesHandler notices,
    IEnumerable<IHomeCard> cards, ModuleList modules, CurrentUser user, Clock clock) : PageModel
{
    /// <summary>How many of each list stand on the page; the rest is one click away.</summary>
    public const int Shown = 8;

    private const int ShownNew = 5;

    /// <summary>Of terms that are others' to keep.</summary>
    private const int ShownOfArea = 4;

    private const int Asked = 200;

    /// <summary>Sees what some module keeps; others have settings and rights only.</summary>
    public bool HasWork => modules.All.Any(m => m.View is { } view && user.May(view));

    public DateOnly Today { get; private set; }

    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    /// <summary>Whether the deadlines are those of the area, because none are this person's own.</summary>
    public bool OfArea { get; private set; }

    /// <summary>How many locations or terms of a list stand on the page.</summary>
    public int Most => OfArea ? ShownOfArea : Shown;

    /// <summary>Late or due today, by location; the location with the oldest first.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<LateLine> Lines)> Late { get; private set; } = [];

    /// <summary>After today: of one's own all, of an area those of the coming fortnight.</summary>
    public IReadOnlyList<DeadlineRow> Soon { get; private set; } = [];

    /// <summary>Of others in the area; zero when the area is shown already.</summary>
    public int LateOfOthers { get; private set; }

    public bool LateOfOthersIsMore { get; private set; }

    /// <summary>For whom this person stands in today: their deadlines are among these.</summary>
    public IReadOnlyList<StandInRow> StandsIn { get; private set; } = [];

    /// <summary>What happened since this person last looked.</summary>
    public Page<NoticeRow> New { get; private set; } = new([], 0, 1, ShownNew);

    public IReadOnlyList<Card> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today;
        var soon = Today.AddDays(14);
        StandsIn = await standIns.ByMeAsync(cancel);
        var mine = await deadlines.HandleAsync(new FindDeadlines([user.Id, .. StandsIn.Select(s => s.PersonId)], Most: Asked), cancel);
        // An official looks at the locations of the municipality, whosever the term is.
        OfArea = mine.Count == 0 || modules.IsOtherSideOfAny(user);
        var area = await deadlines.HandleAsync(new FindDeadlines(Until: soon, Most: Asked, ToDealWith: OfArea), cancel);
        var shown = OfArea ? area : mine;
        Late = [.. shown.Where(d => d.DueOn <= Today).GroupBy(d => d.SubjectId).Select(g => (g.First().SubjectName, LateLine.Of(g)))
            // What only warns stands below what should have been done; in both the oldest first.
            .OrderBy(g => !g.Item2.Any(l => l.Row.IsLate(Today)))];
        Soon = [.. shown.Where(d => d.DueOn > Today || d.DueOn is null)];
        LateOfOthers = OfArea ? 0 : area.Count(d => d.IsLate(Today) && d.ResponsibleId != user.Id);
        LateOfOthersIsMore = area.Count == Asked;
        Waiting = await waiting.HandleAsync(cancel);
        // The menu counts them already; most days there are none.
        if ((await interests.HandleAsync(null, cancel)).New > 0)
            New = await notices.HandleAsync(1, ShownNew, true, cancel);
        Cards = await Card.AllAsync(cards.Select(c => c.MakeAsync(user, cancel)));
    }
}

/// <summary>What is late on one page of a location is one line: warnings and last days of one decision are dealt with together.</summary>
/// <param name="Row">What should have been done first; of warnings alone the last, which says what counts now.</param>
/// <param name="More">How many others are dealt with on the same page.</param>
public sealed record LateLine(DeadlineRow Row, int More)
{
    public static IReadOnlyList<LateLine> Of(IEnumerable<DeadlineRow> late) =>
        [.. late.GroupBy(d => d.Page).Select(g => new LateLine(
            g.Where(d => !d.IsWarning).MinBy(d => d.DueOn) ?? g.MaxBy(d => d.DueOn)!, g.Count() - 1))];
}
