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

    public IEnumerable<MenuLine> Menu => All.SelectMany(m => m.Menu).OrderBy(m => m.Order);

    /// <exception cref="KeyNotFoundException">No module declares this kind.</exception>
    public DeadlineKind Deadline(string code) => deadlines[code];
}
