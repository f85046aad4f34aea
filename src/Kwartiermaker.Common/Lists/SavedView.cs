using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Common.Lists;

/// <summary>A filter that somebody keeps under a name; nobody else sees it.</summary>
internal sealed class SavedView : Versioned
{
    public required Guid OwnerId { get; init; }

    /// <summary>Address of the list that it filters.</summary>
    public required string List { get; init; }

    public required string Name { get; init; }

    /// <summary>The query string of the list, with its question mark; empty for everything.</summary>
    public required string Query { get; init; }
}
