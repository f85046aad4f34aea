using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Search;

/// <summary>Asks every module in turn.</summary>
public sealed class SearchAllHandler(IEnumerable<ISearch> modules, CurrentUser user)
{
    public const int LongestText = 100;

    public async Task<SearchFound> HandleAsync(string? text, CancellationToken cancel)
    {
        var asked = TypedText.Legible(text ?? "").Trim().Start(LongestText);
        if (asked.Length == 0)
            return SearchFound.Nothing;
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
