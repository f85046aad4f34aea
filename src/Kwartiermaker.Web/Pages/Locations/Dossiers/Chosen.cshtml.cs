using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>The locations that somebody ticked in the list, by name, and what can be done with all of them at once.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class ChosenModel(FindDossiersHandler dossiers, ChangeTeamsHandler change, IPeople people, CurrentUser user) : LocationsPage
{
    /// <summary>Names of the check boxes for a whole page and for the whole list.</summary>
    public const string WholePage = "hele-pagina", WholeList = "alle";

    private IReadOnlyList<Person> known = [];

    public override LocationsFace Face => LocationsFace.List;

    [BindProperty]
    public ChosenInput Input { get; set; } = new();

    public IReadOnlyList<DossierRow> Rows { get; private set; } = [];

    /// <summary>How many were asked for when that is more than can be done at once; none of them is shown.</summary>
    public int? TooMany { get; private set; }

    /// <summary>What came of it, when not all could be done.</summary>
    public IReadOnlyList<TeamOutcome>? Outcomes { get; private set; }

    public bool MayChange => user.May(LocationsPermissions.Steer);

    /// <summary>The chosen ones as a filter: for the list, the export and the paper.</summary>
    public string ChosenQuery => new LocationFilter { Numbers = [.. Rows.Select(r => r.Number)] }.ToQuery();

    /// <summary>Those with the role who can see at least one of the chosen locations; the others are refused there by name.</summary>
    public IReadOnlyList<SelectListItem> Choices(string role) =>
        [.. known.Where(p => Rows.Any(r => ChangeTeamHandler.Fits(p, role, r.Region, r.MunicipalityCode))).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "doe")] string? act, CancellationToken cancel)
    {
        await ChooseAsync(cancel);
        if (Rows.Count > 0 && act is "export")
            return Redirect(Links.Dossiers.Export() + ChosenQuery);
        if (Rows.Count > 0 && act is "afdruk")
            return Redirect(Links.Dossiers.Paper() + ChosenQuery);
        Input.Chosen = [.. Rows.Select(r => new ChosenRow { Number = r.Number, Version = r.Version, On = true })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // What a form names may have gone out of sight since: it is told of by its number.
        var numbers = Input.Chosen.Select(c => c.Number).ToList();
        Rows = numbers.Count is > 0 and <= ChangeTeamsHandler.Most ? await dossiers.AllAsync(new DossierFilter(Numbers: numbers), cancel) : [];
        known = await people.FindAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var byNumber = Rows.ToDictionary(r => r.Number);
        var chosen = Input.Chosen.Where(c => c.On).Select(c => new ChosenDossier(byNumber.GetValueOrDefault(c.Number)?.Id ?? Guid.Empty, c.Version)).ToList();
        var result = await change.HandleAsync(
            new ChangeTeams(chosen, Input.PropertyDirectorId, Input.ProjectDirectorId, Input.CommunicationAdviserId, Input.LocationManagerId, Input.TargetOpening), cancel);
        if (!result.Succeeded)
            return Refused(result.Refusals);
        var done = result.Value.Where(o => o.Refusals.Count == 0).ToList();
        if (done.Count == result.Value.Count)
            return SaidAt(Links.Locations() + ChosenQuery, Texts["Bij {0:locatie|locaties} gewijzigd.", done.Count]);
        Outcomes = result.Value;
        // What was not done stays chosen, as it is now, so that it can be tried again.
        var open = result.Value.Where(o => o.Refusals.Count > 0).Select(o => o.DossierId).ToHashSet();
        Rows = [.. (await dossiers.AllAsync(new DossierFilter(Numbers: numbers), cancel)).Where(r => open.Contains(r.Id))];
        Input.Chosen = [.. Rows.Select(r => new ChosenRow { Number = r.Number, Version = r.Version, On = true })];
        ModelState.Clear();
        var page = Page();
        if (done.Count == 0)
            page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task ChooseAsync(CancellationToken cancel)
    {
        known = await people.FindAsync(cancel);
        var ticked = Filter.Numbers;
        UseFilter(Request.Query["filter"]);
        if (Request.Query.ContainsKey(WholeList))
        {
            var filter = Filter.For(user);
            var total = (await dossiers.HandleAsync(filter, 1, 1, cancel)).Total;
            if (total > ChangeTeamsHandler.Most)
                TooMany = total;
            else
                Rows = await dossiers.AllAsync(filter, cancel);
            return;
        }

        if (Request.Query.ContainsKey(WholePage))
            ticked = [.. ticked.Union((await dossiers.OrLastAsync(Filter.For(user), PageNumber.In(Request), IndexModel.PageSize, cancel)).Rows.Select(r => r.Number))];
        if (ticked.Count > 0)
            Rows = await dossiers.AllAsync(new DossierFilter(Numbers: ticked, Order: Filter.Order, Descending: Filter.Descending), cancel);
    }
}

public sealed class ChosenInput
{
    public IList<ChosenRow> Chosen { get; set; } = [];

    public Guid? PropertyDirectorId { get; set; }

    public Guid? ProjectDirectorId { get; set; }

    public Guid? CommunicationAdviserId { get; set; }

    public Guid? LocationManagerId { get; set; }

    public DateOnly? TargetOpening { get; set; }
}

public sealed class ChosenRow
{
    public int Number { get; set; }

    public int Version { get; set; }

    public bool On { get; set; }
}
