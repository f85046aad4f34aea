using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Reference.Contacts;

internal sealed class ContactSearch(FindContactsHandler contacts, IMunicipalities municipalities) : ISearch
{
    private const int MostShown = 10;

    public async Task<SearchFound> FindAsync(string text, CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(ReferencePermissions.ViewContacts))
            return SearchFound.Nothing;
        var found = await contacts.HandleAsync(text, null, 1, cancel);
        return new(null,
        [
            new(40, "Contacten", "users", [.. found.Rows.Take(MostShown).Select(c => new SearchHit(
                c.Name, $"{c.Function} · {c.Organisation ?? municipalities.Find(c.MunicipalityCode)?.Name}", "/contacten/" + c.Id))], found.Total,
                found.Total > MostShown ? "/contacten?tekst=" + Uri.EscapeDataString(text) : null),
        ]);
    }
}
