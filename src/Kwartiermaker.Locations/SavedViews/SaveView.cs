using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.SavedViews;

/// <summary>Keeps a filter of the list under a name, for the person who is signed in.</summary>
/// <param name="Query">Query string of the list, with its question mark.</param>
public sealed record SaveView(string Name, string Query);

public sealed class SaveViewHandler(AppDbContext db, CurrentUser user)
{
    public const int LongestName = 60;
    public const int LongestQuery = 2_000;

    /// <summary>More than anybody can oversee in one list.</summary>
    public const int MostViews = 50;

    public async Task<Result<Guid>> HandleAsync(SaveView command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!user.May(LocationsPermissions.View))
            return Refusal.NotAllowed();
        var name = string.Concat(command.Name.Where(c => !char.IsControl(c))).Trim();
        if (name.Length == 0)
            return Refusal.Invalid(nameof(command.Name), "required");
        if (name.Length > LongestName)
            return Refusal.Invalid(nameof(command.Name), "too-long", LongestName);
        if (command.Query.Length > LongestQuery)
            return Refusal.Invalid(nameof(command.Name), "view.too-much");
        var names = await db.Set<SavedView>().Where(v => v.OwnerId == user.Id).Select(v => v.Name).ToListAsync(cancel);
        if (names.Count >= MostViews)
            return Refusal.Invalid(nameof(command.Name), "view.too-many", MostViews);
        if (names.Contains(name, StringComparer.CurrentCultureIgnoreCase))
            return Refusal.Invalid(nameof(command.Name), "view.name-taken", name);

        var view = new SavedView { OwnerId = user.Id, Name = name, Query = command.Query };
        db.Add(view);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (DossierDesk.IsUniqueViolation(exception))
        {
            return Refusal.Invalid(nameof(command.Name), "view.name-taken", name);
        }

        return view.Id;
    }
}
