using Kwartiermaker.Access;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Mail;

/// <summary>Whether mail leaves, and what did not.</summary>
[Authorize(AccessPermissions.LookAfter)]
public sealed class OutboxModel(FindOutboxHandler find, IPeople people) : FormPage
{
    private Dictionary<Guid, string> names = [];

    public Outbox Outbox { get; private set; } = null!;

    public string NameOf(Guid person) => names.GetValueOrDefault(person) ?? "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Outbox = await find.HandleAsync(cancel);
        names = (await people.FindAsync([.. Outbox.Held.Select(r => r.Person).Distinct()], cancel)).ToDictionary(p => p.Id, p => p.Name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        _ = await find.TryAgainAsync(cancel);
        return DoneAt(Links.Mail.Outbox(), "Het wordt opnieuw geprobeerd.");
    }
}
