using Kwartiermaker.Access;
using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Sessions;

/// <summary>Who is signed in now, and the way to end that for one person or for everybody: a lost laptop, a colleague who left, an attack.</summary>
[Authorize(AccessPermissions.EndSessions)]
[OpensPersonalData]
public sealed class OfEverybodyModel(FindSessionsHandler find, EndSessionsHandler end, SecurityLog log) : FormPage
{
    public IReadOnlyList<SignedInRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await find.OfEverybodyAsync(cancel);

    public Task<IActionResult> OnPostAsync(Guid userId, CancellationToken cancel) => EndAsync(userId, "Deze persoon is overal afgemeld.", cancel);

    public Task<IActionResult> OnPostEverybodyAsync(CancellationToken cancel) => EndAsync(null, "Iedereen is afgemeld.", cancel);

    private async Task<IActionResult> EndAsync(Guid? userId, string done, CancellationToken cancel)
    {
        var ended = await end.HandleAsync(new EndSessions(userId), cancel);
        if (!ended.Succeeded)
            return Refused(ended.Refusals);
        log.SessionsEnded(HttpContext, ended.Value, userId, "by an administrator");
        return SaidAt(Links.Sessions.OfEverybody(), Texts[done]);
    }
}
