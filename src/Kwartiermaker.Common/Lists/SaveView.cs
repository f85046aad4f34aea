using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Lists;

/// <summary>Keeps a filter of a list under a name, for the person who is signed in.</summary>
/// <param name="List">Address of the list.</param>
/// <param name="Permission">The right that shows the list.</param>
/// <param name="Query">Query string of the list, with its question mark.</param>
public sealed record SaveView(string List, string Permission, string Name, string Query);

public sealed class SaveViewHandler(Desk desk, CurrentUser user)
{
    public const int LongestList = 60;
    public const int LongestName = 60;
    public const int LongestQuery = 2_000;

    /// <summary>More than anybody can oversee in one list.</summary>
    public const int MostViews = 50;

    public async Task<Result<Guid>> HandleAsync(SaveView command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var name = string.Concat(command.Name.Where(c => !char.IsControl(c))).Trim();
        var saved = await desk.ChangeAsync<Guid>(user.Id, command.Permission, change => AddAsync(change.Db, command, name, cancel), cancel);
        // Two windows that save the same name at once: the database refuses the second.
        return saved.Refusals.Any(r => r.Code == "conflict") ? Refusal.Invalid(nameof(command.Name), "view.name-taken", name) : saved;
    }

    private async Task<Result<Guid>> AddAsync(AppDbContext db, SaveView command, string name, CancellationToken cancel)
    {
        if (TypedText.WhyNot(nameof(command.Name), name, LongestName) is { } wrong)
            return wrong;
        if (command.Query.Length > LongestQuery)
            return Refusal.Invalid(nameof(command.Name), "view.too-much");
        var names = await db.Set<SavedView>().Where(v => v.OwnerId == user.Id && v.List == command.List).Select(v => v.Name).ToListAsync(cancel);
        if (names.Count >= MostViews)
            return Refusal.Invalid(nameof(command.Name), "view.too-many", MostViews);
        if (names.Contains(name, StringComparer.CurrentCultureIgnoreCase))
            return Refusal.Invalid(nameof(command.Name), "view.name-taken", name);

        var view = new SavedView { OwnerId = user.Id, List = command.List, Name = name, Query = command.Query };
        db.Add(view);
        return view.Id;
    }
}
