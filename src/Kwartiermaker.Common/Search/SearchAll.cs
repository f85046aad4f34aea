using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Search;

/// <summary>Asks every module in turn.</summary>
public sealed class SearchAllHandler(IEnumerable<ISearch> modules, CurrentUser user)
{
    public const int LongestText = 100;

    public async Task<SearchFound> HandleAsync(string? text, CancellationToken cancel)
    {
        // Without control characters, which no name holds and the database refuses.
        var asked = string.Concat((text ?? "").Where(c => !char.IsControl(c))).Trim();
        if (asked.Length == 0)
            return SearchFound.Nothing;
        if (asked.Length > LongestText)
            asked = asked[..LongestText];
        var groups = new List<SearchGroup>();
        foreach (var module in modules)
        {
            var found = await module.FindAsync(asked, user, cancel);
            if (found.Direct is not null)
                return found;
            groups.AddRange(found.Groups.Where(g => g.Total > 0));
        }

        return new(null, groups);
    }
}
