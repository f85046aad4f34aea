using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Search;

/// <summary>What one module finds by what people type in the search box of every page.</summary>
public interface ISearch
{
    /// <param name="text">Trimmed, not empty, without control characters, at most <see cref="SearchAllHandler.LongestText"/> long.</param>
    Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel);
}

/// <param name="Direct">Address of the one thing that was asked for by its number.</param>
public sealed record SearchFound(string? Direct, IReadOnlyList<SearchGroup> Groups)
{
    public static readonly SearchFound Nothing = new(null, []);

    /// <summary>What was searched for in place of what was asked, which found nothing; null when it was not put right.</summary>
    public string? Meant { get; init; }
}

/// <param name="Order">Lower stands higher, over all modules; what hangs on a location stands by the order of its step.</param>
/// <param name="Title">Dutch; translated where it is shown.</param>
/// <param name="Total">How many there are; not all of them need to be shown.</param>
/// <param name="All">Address of the list with all of them; null when all are shown.</param>
public sealed record SearchGroup(int Order, string Title, string Icon, IReadOnlyList<SearchHit> Hits, int Total, string? All = null);

/// <param name="Detail">Smaller, below the name; null when the name says it all.</param>
public sealed record SearchHit(string Name, string? Detail, string Address);
