using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Sessions;

/// <summary>Where one is signed in oneself, and the way to end that: in one browser, or everywhere.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class OwnModel(
    FindSessionsHandler find, EndSessionHandler end, EndSessionsHandler endAll, CurrentUser user, SignInSettings settings, SecurityLog log) : FormPage
{
    public IReadOnlyList<SessionRow> Rows { get; private set; } = [];

    public Guid? Current => SessionCookie.SessionOf(User);

    public SessionTerms Terms => settings.Sessions;

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await find.HandleAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid sessionId, CancellationToken cancel)
    {
        // Gone already is as it was asked.
        if ((await end.HandleAsync(new EndSession(sessionId), cancel)).Succeeded)
            log.SessionsEnded(HttpContext, 1, user.Id, "by the person");
        return DoneAt(Links.Sessions.Own(), "Daar bent u nu afgemeld.");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        var ended = await endAll.HandleAsync(new EndSessions(user.Id), cancel);
        log.SessionsEnded(HttpContext, ended.Value, user.Id, "by the person");
        return SignInSetup.SignOut(settings);
    }
}
