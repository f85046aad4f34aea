using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.StandIns;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Pages;

/// <summary>All open deadlines: mine and of whom I stand in for, or everyone's within my scope. Each is shown by the right of the module that it belongs to.</summary>
[Authorize(SignInSetup.SeesAnything)]
public sealed class DeadlinesModel(
    FindDeadlinesHandler deadlines, FindStandInsHandler standIns, IPeople people, IMunicipalities municipalities, ModuleList modules, CurrentUser user,
    Clock clock) : PageModel
{
    public const int Most = 200;

    private Dictionary<Guid, string> names = [];

    [BindProperty(SupportsGet = true, Name = "van")]
    public string? Whose { get; set; }

    [BindProperty(SupportsGet = true, Name = "tot")]
    public DateOnly? Until { get; set; }

    /// <summary>A reception region by its name, or a municipality by its code.</summary>
    [BindProperty(SupportsGet = true, Name = "gebied")]
    public string? Area { get; set; }

    /// <summary>Where this person may look: regions, or the municipalities of the one region.</summary>
    public IReadOnlyList<(string Code, string Name)> Areas { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public IReadOnlyList<DeadlineRow> Rows { get; private set; } = [];

    public string NameOf(Guid? person) => person is { } who ? names.GetValueOrDefault(who) ?? "" : "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today;
        // The other side looks at its locations, whosever the term is.
        Whose ??= modules.IsOtherSideOfAny(user) ? "allen" : "mij";
        Rows = await deadlines.HandleAsync(await new DeadlineFilter(Whose, Until, Area).ForAsync(user, standIns, Most, cancel), cancel);
        Areas = [.. AreasOf([.. municipalities.Present.Where(m => user.Scope.Includes(m.Region, m.Code))])];
        names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
    }

    private static IEnumerable<(string Code, string Name)> AreasOf(IReadOnlyList<Municipality> within)
    {
        var regions = within.Select(m => m.Region).Distinct().Order(StringComparer.CurrentCulture).ToList();
        return regions.Count > 1 ? regions.Select(r => (r, r)) : within.Select(m => (m.Code, m.Name));
    }
}
