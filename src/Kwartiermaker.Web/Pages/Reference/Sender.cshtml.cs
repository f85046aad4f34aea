using Kwartiermaker.Common;
using Kwartiermaker.Reference;
using Kwartiermaker.Reference.Senders;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Reference;

/// <summary>How the organisation names itself in letters: now, before, and from a day to come.</summary>
[Authorize(ReferencePermissions.Change)]
public sealed class SenderModel(FindLetterSendersHandler find, SetLetterSenderHandler set, WithdrawLetterSenderHandler withdraw, Organisation today) : FormPage
{
    [BindProperty]
    public SenderInput Input { get; set; } = new();

    public IReadOnlyList<LetterSenderRow> Rows { get; private set; } = [];

    /// <summary>What letters of today take.</summary>
    public Organisation Today => today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rows = await find.HandleAsync(cancel);
        FillIn();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel)
    {
        var result = await withdraw.HandleAsync(new WithdrawLetterSender(from), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Reference.Sender(), "De afzender die nog moest ingaan, is ingetrokken.");
        Rows = await find.HandleAsync(cancel);
        FillIn();
        return Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Rows = await find.HandleAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var i = Input;
        var result = await set.HandleAsync(new SetLetterSender(i.From, i.Name, i.Department, i.Address, i.PostcodeTown, i.Place, i.Email, i.Phone), cancel);
        return result.Succeeded ? DoneAt(Links.Reference.Sender(), "De afzender is vastgelegd.") : Refused(result.Refusals);
    }

    private void FillIn() =>
        Input = new SenderInput
        {
            Name = today.Name,
            Department = today.Department,
            Address = today.Address,
            PostcodeTown = today.PostcodeTown,
            Place = today.Place,
            Email = today.Email,
            Phone = today.Phone,
        };
}

public sealed class SenderInput
{
    public DateOnly? From { get; set; }

    public string? Name { get; set; }

    public string? Department { get; set; }

    public string? Address { get; set; }

    public string? PostcodeTown { get; set; }

    public string? Place { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}
