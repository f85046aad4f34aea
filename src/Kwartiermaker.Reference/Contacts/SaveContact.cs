using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.Contacts;

/// <summary>Enters a contact, or changes one.</summary>
/// <param name="ContactId">Null for a new one.</param>
public sealed record SaveContact(Guid? ContactId, int Version, ContactFacts Contact);

/// <summary>Without the name: what is in a history stays, and a person has the right to be forgotten.</summary>
[EventName("reference.contact-added", ReferencePermissions.ViewContacts)]
public sealed record ContactAdded(string Function, string Municipality) : IEvent;

[EventName("reference.contact-changed", ReferencePermissions.ViewContacts)]
public sealed record ContactChanged(string Function, string Municipality) : IEvent;

public sealed class SaveContactHandler(Desk desk, CurrentUser user, IMunicipalities municipalities)
{
    public async Task<Result<Guid>> HandleAsync(SaveContact command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var saved = await desk.ChangeAsync<Guid>(command.ContactId ?? Guid.CreateVersion7(), ReferencePermissions.KeepContacts, async change =>
        {
            var refusals = command.Contact.Check();
            var municipality = municipalities.Find(command.Contact.MunicipalityCode);
            if (municipality is null)
                refusals.Add(string.IsNullOrWhiteSpace(command.Contact.MunicipalityCode)
                    ? Refusal.Invalid(nameof(ContactFacts.MunicipalityCode), "required")
                    : Refusal.Invalid(nameof(ContactFacts.MunicipalityCode), "contact.unknown-municipality", command.Contact.MunicipalityCode));
            else if (!user.Scope.Includes(municipality.Region, municipality.Code))
                refusals.Add(Refusal.Invalid(nameof(ContactFacts.MunicipalityCode), "contact.outside-scope", municipality.Name));
            if (refusals.Count > 0)
                return refusals;
            var contact = new Contact { Id = change.SubjectId, MunicipalityCode = municipality!.Code, Region = municipality.Region };
            if (command.ContactId is { } id)
            {
                if (await change.Db.Set<Contact>().Within(user.Scope).SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } stored)
                    return Refusal.NotFound();
                if (Change.WhyNotCurrent(stored, command.Version) is { } stale)
                    return stale;
                contact = stored;
                (contact.MunicipalityCode, contact.Region) = (municipality.Code, municipality.Region);
            }
            else
            {
                change.Db.Add(contact);
            }

            contact.Describe(command.Contact);
            change.Record(command.ContactId is null ? new ContactAdded(contact.Function, municipality.Name) : new ContactChanged(contact.Function, municipality.Name));
            return contact.Id;
        }, cancel);
        return saved.Refusals.Any(r => r.Code == "conflict") ? Refusal.Invalid(nameof(ContactFacts.Name), "contact.twice", command.Contact.Name.Trim()) : saved;
    }
}
