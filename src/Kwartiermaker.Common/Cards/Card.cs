using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Cards;

/// <summary>A few figures with their names, as a table: what a module puts on the home page or on the overview of a location.</summary>
/// <param name="Order">Lower stands higher, over all modules.</param>
/// <param name="Title">Dutch; translated where it is shown, like the heads.</param>
/// <param name="Heads">Of the names and of each value.</param>
public sealed record Card(int Order, string Title, IReadOnlyList<string> Heads, IReadOnlyList<CardRow> Rows)
{
    /// <summary>On the home page a card of a lower order stands among what waits for this person; the others are the picture below it.</summary>
    public const int BesideWork = 20;

    /// <summary>Values with a bar under each number, all on one scale; none by default.</summary>
    public Range Bars { get; init; } = 0..0;

    /// <summary>What the table comes to, in a sentence above it.</summary>
    public string? Lead { get; init; }

    /// <summary>Makes them one after the other, for they read from the same database, and puts them in their order.</summary>
    /// <param name="cards">Each is begun when its turn has come.</param>
    public static async Task<IReadOnlyList<Card>> AllAsync(IEnumerable<Task<Card?>> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var made = new List<Card>();
        foreach (var card in cards)
        {
            if (await card is { } one)
                made.Add(one);
        }

        return [.. made.OrderBy(c => c.Order)];
    }
}

/// <param name="Name">A choice, shown by its name, or text as it is.</param>
/// <param name="Address">Where the name leads to.</param>
/// <param name="Note">Smaller, beside the name.</param>
public sealed record CardRow(object Name, string? Address, string? Note, params object?[] Values);

/// <summary>A card on the home page.</summary>
public interface IHomeCard
{
    /// <returns>Null when there is nothing for this person.</returns>
    Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel);
}

/// <summary>A card on the overview of a location.</summary>
public interface ILocationCard
{
    /// <returns>Null when there is nothing for this person, or not about this location.</returns>
    Task<Card?> MakeAsync(Guid locationId, CurrentUser user, CancellationToken cancel);
}
