using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Reference.Contacts;

/// <summary>Whom to call at the municipality, on the overview of a location.</summary>
internal sealed class ContactsCard(FindContactsHandler contacts) : ILocationCard
{
    private const int Most = 8;

    public async Task<Card?> MakeAsync(Guid locationId, CurrentUser user, CancellationToken cancel) =>
        await contacts.OfLocationAsync(locationId, cancel) is { Count: > 0 } found
            ? new Card(20, "Contacten bij de gemeente", ["Wie", "Telefoon of mail"], [.. found.Take(Most).Select(c => new CardRow(
                c.Name, "/contacten/" + c.Id, c.Organisation is null ? c.Function : $"{c.Function}, {c.Organisation}", new Reach(null, c.Email, c.Phone)))])
            : null;
}
