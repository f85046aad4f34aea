using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.StandIns;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>All open deadlines: mine and of whom I stand in for, or everyone's within my scope. Each is shown by the right of the module that it belongs to.</summary>
[Authorize(SignInSetup.SeesAnything)]
public sealed class DeadlinesModel(FindDeadlinesHandler deadlines, FindStandInsHandler standIns, IPeople people, CurrentUser user, Clock clock) : PageModel
{
    public const int Most = 200;

    private Dictionary<Guid, string> names = [];

    [BindProperty(SupportsGet = true, Name = "van")]
    public string Whose { get; set; } = "mij";

    [BindProperty(SupportsGet = true, Name = "tot")]
    public DateOnly? Until { get; set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<DeadlineRow> Rows { get; private set; } = [];

    public string NameOf(Guid? person) => person is { } who ? names.GetValueOrDefault(who) ?? "" : "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today;
        Rows = await deadlines.HandleAsync(new FindDeadlines(
            Whose == "allen" ? null : [user.Id, .. (await standIns.ByMeAsync(cancel)).Select(s => s.PersonId)], Until: Until, Most: Most), cancel);
        names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
    }
}
