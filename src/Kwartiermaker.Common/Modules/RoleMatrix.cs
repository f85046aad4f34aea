namespace Kwartiermaker.Common.Modules;

/// <summary>Who may do what: the rows of all modules put together, in one place. What is not listed is denied.</summary>
public sealed class RoleMatrix
{
    public RoleMatrix(ModuleList modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        Permissions = modules.All.SelectMany(m => m.Roles).GroupBy(r => r.Key)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(r => r.Value)]);
        All = modules.All.SelectMany(m => m.Permissions).ToHashSet();
        Views = [.. modules.All.Select(m => m.View).OfType<string>()];
        Either = [.. modules.All.SelectMany(m => m.Either)];
    }

    /// <summary>By role.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Permissions { get; }

    public IReadOnlySet<string> All { get; }

    /// <summary>The rights that show the subjects of a module.</summary>
    public IReadOnlyList<string> Views { get; }

    /// <summary>Policies that one of several rights fulfils.</summary>
    public IReadOnlyList<string> Either { get; }

    public HashSet<string> For(IEnumerable<string> roles) => [.. roles.SelectMany(r => Permissions.GetValueOrDefault(r) ?? [])];
}
