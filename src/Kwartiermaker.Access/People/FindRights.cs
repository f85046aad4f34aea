using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.People;

/// <summary>One line of the yearly review of rights (BIO2 8.2): who, which roles, where, last seen when.</summary>
public sealed record RightsRow(Guid Id, string Subject, string Name, string Email, IReadOnlyList<string> Roles, Scope Scope, DateTime? LastSignIn);

public sealed class FindRightsHandler(AppDbContext db)
{
    /// <summary>Who is known, by the identity provider's names; read from a database of an earlier version as well.</summary>
    public async Task<IReadOnlyList<string>> SubjectsAsync(CancellationToken cancel) => await db.Set<User>().Select(u => u.Subject).ToListAsync(cancel);

    public async Task<IReadOnlyList<RightsRow>> HandleAsync(CancellationToken cancel) =>
        (await db.Set<User>().AsNoTracking().OrderBy(u => u.Name).ToListAsync(cancel)).ConvertAll(u => new RightsRow(
            u.Id, u.Subject, u.Name, u.Email, u.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries), Scope.Parse(u.ScopeItems.Split(',')), u.LastSignIn));
}
