using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Modules;

/// <summary>The modules of this host.</summary>
public sealed class ModuleList
{
    private readonly Dictionary<string, DeadlineKind> deadlines;

    public ModuleList(IEnumerable<Module> modules)
    {
        All = [.. modules.OrderBy(m => m.Code, StringComparer.Ordinal)];
        deadlines = All.SelectMany(m => m.Deadlines).ToDictionary(d => d.Code);
    }

    public IReadOnlyList<Module> All { get; }

    /// <exception cref="InvalidOperationException">No module has this code.</exception>
    public Module Of(string code) => All.Single(m => m.Code == code);

    public IEnumerable<MenuLine> Menu => All.SelectMany(m => m.Menu).OrderBy(m => m.Order);

    public IEnumerable<QuickAct> QuickActs => All.SelectMany(m => m.QuickActs).OrderBy(a => a.Order);

    /// <exception cref="KeyNotFoundException">No module declares this kind.</exception>
    public DeadlineKind Deadline(string code) => deadlines[code];

    /// <summary>Codes of the modules whose subjects this person may see.</summary>
    public IReadOnlyList<string> SeenBy(CurrentUser user) => [.. All.Where(m => m.View is { } view && user.May(view)).Select(m => m.Code)];

    /// <summary>Codes of the kinds of deadlines that this person may see.</summary>
    public IReadOnlyList<string> DeadlinesSeenBy(CurrentUser user) => [.. deadlines.Values.Where(d => d.SeenWith is not { } right || user.May(right)).Select(d => d.Code)];

    /// <summary>Those of them that this person can do something about, or watches over; the other side is told of all that it sees.</summary>
    public IReadOnlyList<string> DeadlinesToDealWith(CurrentUser user)
    {
        var seen = DeadlinesSeenBy(user);
        return
        [
            .. All.SelectMany(m => m.Deadlines.Where(d => seen.Contains(d.Code)
                && (d.DealtWith is not { } right || user.May(right) || (m.Oversight is { } all && user.May(all)) || IsOtherSide(user, m.Code)))).Select(d => d.Code),
        ];
    }

    /// <summary>Those of them of which a day that passed is late: one that only warns tells when it began to.</summary>
    public IReadOnlyList<string> DutiesSeenBy(CurrentUser user) => [.. DeadlinesSeenBy(user).Where(code => !deadlines[code].IsWarning)];

    /// <summary>The same for a query: most of us see all forty, and then only the names of those few that are left out need be told.</summary>
    /// <returns>The kinds that count, or, when everything else does, those that do not.</returns>
    public (bool AllBut, IReadOnlyList<string> Kinds) DutiesFor(CurrentUser user) => DeadlinesSeenBy(user).Count == deadlines.Count
        ? (true, [.. deadlines.Values.Where(d => d.IsWarning).Select(d => d.Code)])
        : (false, DutiesSeenBy(user));

    /// <summary>Whether this person is of the other side of anything.</summary>
    public bool IsOtherSideOfAny(CurrentUser user) => All.Any(m => m.ViewInternal is { } right && !user.May(right) && m.View is { } view && user.May(view));

    /// <summary>Whether this person is of the other side of the subjects of this module.</summary>
    public bool IsOtherSide(CurrentUser user, string module) => Of(module).ViewInternal is { } right && !user.May(right);
}
