using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.People;

internal sealed class PeopleList(AppDbContext db) : IPeople
{
    private static readonly PreparedQuery<IReadOnlyCollection<Guid>, User> OfSome = new((db, ids) => db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id)));

    private IReadOnlyList<Person>? read;

    public async Task<IReadOnlyList<Person>> FindAsync(CancellationToken cancel) =>
        read ??= (await db.Set<User>().AsNoTracking().OrderBy(u => u.Name).ToListAsync(cancel)).ConvertAll(ToPerson);

    public async Task<IReadOnlyList<Person>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel) => read is { } all
        ? [.. all.Where(p => ids.Contains(p.Id))]
        : (await OfSome.ListAsync(db, ids, cancel)).ConvertAll(ToPerson);

    public async Task<Person?> FindAsync(Guid id, CancellationToken cancel) =>
        (await FindAsync(cancel)).FirstOrDefault(p => p.Id == id);

    private static Person ToPerson(User u) => new(u.Id, u.Name, u.Roles.Split(','), u.Email, Scope.Parse(u.ScopeItems.Split(',')), u.LastSignIn, u.Phone);
}
