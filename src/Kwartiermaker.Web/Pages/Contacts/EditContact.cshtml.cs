using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Reference;
using Kwartiermaker.Reference.Contacts;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using System.Text.Json;

namespace Kwartiermaker.Web.Pages.Contacts;

/// <summary>Enters a contact, changes it, or forgets it.</summary>
[Authorize(ReferencePermissions.ViewContacts)]
public sealed class EditContactModel(FindContactsHandler find, SaveContactHandler save, RemoveContactHandler remove, IMunicipalities municipalities) : FormPage
{
    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid? ContactId { get; set; }

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "gemeente")] string? municipality, CancellationToken cancel)
    {
        if (ContactId is not { } id)
        {
            Input.MunicipalityCode = municipality is null ? null : municipalities.Find(municipality)?.Name ?? municipality;
            return Page();
        }

        if (await find.GetAsync(id, cancel) is not { } row)
            return NotFound();
        Name = row.Name;
        Input = From(row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ContactId is { } known && await find.GetAsync(known, cancel) is { } row)
            Name = row.Name;
        var result = await save.HandleAsync(new SaveContact(ContactId, Input.Version, new ContactFacts(
            Input.Name ?? "", Input.Function ?? "", Input.Organisation, municipalities.CodeOf(Input.MunicipalityCode ?? ""), Input.Email, Input.Phone)), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Contacts.All(), "Het contact is bewaard.");
        return ContactId is { } id && await find.GetAsync(id, cancel) is { } stored
            ? RefusedTakingVersion(result.Refusals, Input, From(stored))
            : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        var id = ContactId ?? Guid.Empty;
        var row = await find.GetAsync(id, cancel);
        var result = await remove.HandleAsync(id, cancel);
        if (!result.Succeeded)
            return Refused(result.Refusals);
        var again = row is null ? null
            : JsonSerializer.Serialize(new ContactFacts(row.Name, row.Function, row.Organisation, row.MunicipalityCode, row.Email, row.Phone));
        return await UndoableAtAsync(Links.Contacts.All(), "Het contact is weggehaald.", UndoRemoveContact.Code, id, again, cancel);
    }

    private ContactInput From(ContactRow row) => new()
    {
        Version = row.Version,
        Name = row.Name,
        Function = row.Function,
        Organisation = row.Organisation,
        MunicipalityCode = municipalities.Find(row.MunicipalityCode)?.Name ?? row.MunicipalityCode,
        Email = row.Email,
        Phone = row.Phone,
    };
}

public sealed class ContactInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Function { get; set; }

    public string? Organisation { get; set; }

    public string? MunicipalityCode { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}
