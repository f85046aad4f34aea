using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.Contacts;

[EventName("reference.contact-removed", ReferencePermissions.ViewContacts)]
public sealed record ContactRemoved(string Function) : IEvent;

/// <summary>Forgets a contact: somebody left, or asks for it. Letters and minutes that name them stay as they were.</summary>
public sealed class RemoveContactHandler(Desk desk, CurrentUser user)
{
    public Task<Result<Done>> HandleAsync(Guid contactId, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(contactId, ReferencePermissions.KeepContacts, async change =>
        {
            if (await change.Db.Set<Contact>().Within(user.Scope).SingleOrDefaultAsync(c => c.Id == contactId, cancel) is not { } contact)
                return Refusal.NotFound();
            change.Db.Remove(contact);
            change.Record(new ContactRemoved(contact.Function));
            return default(Done);
        }, cancel);
}
