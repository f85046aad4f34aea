using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Search;

/// <summary>Asks every module in turn; when nothing at all is found, once more with what may have been meant.</summary>
public sealed class SearchAllHandler(IEnumerable<ISearch> modules, AppDbContext db, CurrentUser user)
{
    public const int LongestText = 100;

    /// <summary>How often it is tried again.</summary>
    private const int MostTries = 5;

    public async Task<SearchFound> HandleAsync(string? text, CancellationToken cancel)
    {
        var asked = TypedText.Legible(text ?? "").Trim().Start(LongestText);
        if (asked.Length == 0)
            return SearchFound.Nothing;
        var found = await FindAsync(asked, cancel);
        if (found.Direct is not null || found.Groups.Count > 0)
            return found;
        // What others keep has taught us words too: only one that finds something for this person is named.
        foreach (var meant in (await Spelling.MeantAsync(db, asked, cancel)).Take(MostTries))
        {
            if (await FindAsync(meant, cancel) is { Groups.Count: > 0 } better)
                return better with { Meant = meant };
        }

        return found;
    }

    private async Task<SearchFound> FindAsync(string asked, CancellationToken cancel)
    {
        var groups = new List<SearchGroup>();
        foreach (var module in modules)
        {
            var found = await module.FindAsync(asked, user, cancel);
            if (found.Direct is not null)
                return found;
            groups.AddRange(found.Groups.Where(g => g.Total > 0));
        }

        return new(null, [.. groups.OrderBy(g => g.Order)]);
    }
}
