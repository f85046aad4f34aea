using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.Contacts;

public sealed record ContactRow(
    Guid Id, int Version, string Name, string Function, string? Organisation, string MunicipalityCode, string? Email, string? Phone);

/// <summary>Contacts in somebody's area, for whoever works with them.</summary>
public sealed class FindContactsHandler(AppDbContext db, CurrentUser user, GetLocationHandler locations)
{
    public const int Size = 50;

    public async Task<Page<ContactRow>> HandleAsync(string? text, string? municipalityCode, int page, CancellationToken cancel)
    {
        var found = Mine().Where(c => municipalityCode == null || c.MunicipalityCode == municipalityCode);
        foreach (var word in SearchWords.Of(text))
            found = found.Where(c => c.SearchText.Contains(word));
        var total = await found.CountAsync(cancel);
        page = PageCount.Clamp(page, total, Size);
        return new(await Rows(found.OrderBy(c => c.NameKey).ThenBy(c => c.Id).Skip((page - 1) * Size).Take(Size)).ToListAsync(cancel), total, page, Size);
    }

    /// <returns>Null when there is none that this person may see.</returns>
    public Task<ContactRow?> GetAsync(Guid id, CancellationToken cancel) => Rows(Mine().Where(c => c.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>Of the municipality of a location: whom to choose from where a talk is planned or a letter goes out.</summary>
    public async Task<IReadOnlyList<ContactRow>> OfLocationAsync(Guid locationId, CancellationToken cancel)
    {
        if (!user.May(ReferencePermissions.ViewContacts))
            return [];
        var there = locations.MunicipalityOf(locationId);
        return await Rows(Mine().Where(c => there.Contains(c.MunicipalityCode)).OrderBy(c => c.NameKey)).ToListAsync(cancel);
    }

    private IQueryable<Contact> Mine() => db.Set<Contact>().AsNoTracking().Within(user.May(ReferencePermissions.ViewContacts) ? user.Scope : Scope.Nothing);

    private static IQueryable<ContactRow> Rows(IQueryable<Contact> contacts) =>
        contacts.Select(c => new ContactRow(c.Id, c.Version, c.Name, c.Function, c.Organisation, c.MunicipalityCode, c.Email, c.Phone));
}
