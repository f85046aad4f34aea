using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Modules;

/// <summary>A page of a location: it stands in the tabs or under one of them, deadlines and conditions lead to it, and files hang on it.</summary>
/// <param name="Order">Lower comes first, over all modules: the order of the chain.</param>
/// <param name="Page">Part of the address behind the location's own; empty for the overview.</param>
/// <param name="Name">Dutch; translated where it is shown.</param>
/// <param name="Permission">Who sees the page, and with it everything that hangs on it.</param>
public sealed record Step(int Order, string Page, string Name, string Permission)
{
    /// <summary>Page of the tab under which it stands; null: it is a tab by itself.</summary>
    public string? Under { get; init; }

    /// <summary>Heading of the steps that stand together under the tab; Dutch.</summary>
    public string? Group { get; init; }

    /// <summary>Whether a row to which files can be added belongs to this subject: a talk, a permit. None: only the subject itself.</summary>
    public Func<AppDbContext, Guid, Guid, CancellationToken, Task<bool>>? Holds { get; init; }

    /// <summary>The rows whose files of ours the other side reads too: what was sent, decided or shared. None: they are ours.</summary>
    public Func<AppDbContext, IQueryable<Guid>>? Shared { get; init; }
}

/// <summary>The steps of all modules in the order of the chain.</summary>
public sealed class StepList(ModuleList modules)
{
    private readonly List<Step> all = [.. modules.All.SelectMany(m => m.Steps).OrderBy(s => s.Order)];

    public IEnumerable<Step> For(CurrentUser user) => all.Where(s => user.May(s.Permission));

    /// <summary>The tabs of a location; one that only gathers steps is there as long as one of them is.</summary>
    public IEnumerable<Step> TabsFor(CurrentUser user) => For(user).Where(s => s.Under is null && (all.TrueForAll(o => o.Under != s.Page) || Under(user, s.Page).Any()));

    /// <summary>The steps under a tab.</summary>
    public IEnumerable<Step> Under(CurrentUser user, string tab) => For(user).Where(s => s.Under == tab);

    internal IEnumerable<Step> Shared => all.Where(s => s.Shared is not null);

    /// <param name="page">As conditions and deadlines name it: the step, and what stands behind it.</param>
    public Step? Of(string? page) => page is null ? null : all.Find(s => s.Page == page.Split('/', '#')[0]);

    public string NameOf(string page) => Of(page)?.Name ?? page;

    /// <summary>Whether this person may open the page; one that no step has is open to nobody.</summary>
    public bool Opens(CurrentUser user, string page)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Of(page) is { } step && user.May(step.Permission);
    }

    /// <summary>Place in the chain; what has no step comes last.</summary>
    public int OrderOf(string page) => Of(page)?.Order ?? int.MaxValue;

    /// <summary>The pages that this person may not see.</summary>
    public IReadOnlyList<string> HiddenFrom(CurrentUser user) => [.. all.Where(s => !user.May(s.Permission)).Select(s => s.Page)];
}
