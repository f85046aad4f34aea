using Kwartiermaker.Common.Lists;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Notices;

/// <summary>What one was told: what one got to do, what one is asked to decide, and what was decided.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class NoticesModel(FindNoticesHandler find, FindWaitingHandler waiting, ReadNoticesHandler read) : FormPage
{
    private const int Size = 25;

    public Page<NoticeRow> Found { get; private set; } = new([], 0, 1, Size);

    /// <summary>What still waits for a decision of this person.</summary>
    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "alles")]
    public bool All { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await find.HandleAsync(PageNumber.In(Request), Size, !All, cancel);
        if (Found.Rows.Any(r => r.Kind == NoticeKind.Asked))
            Waiting = await waiting.HandleAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        _ = await read.HandleAsync(cancel);
        return DoneAt(Links.Notices.All(), "Alles is gelezen.");
    }
}
