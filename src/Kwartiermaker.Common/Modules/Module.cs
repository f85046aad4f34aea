using System.Reflection;

namespace Kwartiermaker.Common.Modules;

/// <summary>
/// A module as it describes itself: the host, the menu, the rights and the tests read this, and list no module by name. What a module
/// does besides (what waits for people, what search finds, conditions of a gate, shipped facts) it registers as services.
/// </summary>
/// <param name="Code">In lower case; stored with its subjects, and in front of the names of its events and deadlines.</param>
/// <param name="Prefix">Of its tables, with the underscore.</param>
/// <param name="Assembly">Holds its mappings, use cases and texts.</param>
public sealed record Module(string Code, string Prefix, Assembly Assembly)
{
    /// <summary>The right that shows its subjects; null when it has none.</summary>
    public string? View { get; init; }

    /// <summary>
    /// The right that shows what the agency has not sent, decided or shared; null when its subjects have no other side. Whoever sees
    /// the subjects without it is the other side: it reads and takes away its own files, and of ours only those of rows that are shared.
    /// </summary>
    public string? ViewInternal { get; init; }

    /// <summary>The right of whoever watches over a whole area and is told of all its terms; null when nobody does.</summary>
    public string? Oversight { get; init; }

    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Policies that one of several rights fulfils, the rights separated by a bar.</summary>
    public IReadOnlyList<string> Either { get; init; } = [];

    /// <summary>Which role has which of its permissions. What is not listed is denied.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<MenuLine> Menu { get; init; } = [];

    /// <summary>What people do standing up, one press from everywhere on a phone.</summary>
    public IReadOnlyList<QuickAct> QuickActs { get; init; } = [];

    /// <summary>Its pages on a location, in the order of the chain.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    public IReadOnlyList<DeadlineKind> Deadlines { get; init; } = [];
}

/// <summary>A line of the main menu.</summary>
/// <param name="Order">Lower stands higher, over all modules.</param>
/// <param name="Name">Dutch; translated where it is shown.</param>
/// <param name="Permission">Who sees the line.</param>
public sealed record MenuLine(int Order, string Address, string Name, string Icon, string Permission)
{
    /// <summary>Lines from here on are about settings and stand apart.</summary>
    public const int Management = 900;
}

/// <summary>An act in the bar of the phone.</summary>
/// <param name="Order">Lower stands higher, over all modules.</param>
/// <param name="Name">Dutch; translated where it is shown.</param>
/// <param name="Address">Whole, or with <paramref name="OnLocation"/> the part behind the location's own.</param>
/// <param name="OnLocation">Only on the pages of a location.</param>
public sealed record QuickAct(int Order, string Address, string Name, string Icon, string Permission, bool OnLocation = false);
