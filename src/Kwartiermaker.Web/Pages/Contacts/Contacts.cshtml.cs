using Kwartiermaker.Common.Lists;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Reference;
using Kwartiermaker.Reference.Contacts;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages.Contacts;

/// <summary>People of municipalities and organisations in somebody's area.</summary>
[Authorize(ReferencePermissions.ViewContacts)]
public sealed class ContactsModel(FindContactsHandler find, IMunicipalities municipalities) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "tekst")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "gemeente")]
    public string? Municipality { get; set; }

    public Page<ContactRow> Found { get; private set; } = new([], 0, 1, FindContactsHandler.Size);

    public string NameOf(string code) => municipalities.Find(code)?.Name ?? code;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Found = await find.HandleAsync(Text, string.IsNullOrWhiteSpace(Municipality) ? null : municipalities.CodeOf(Municipality), PageNumber.In(Request), cancel);
}
