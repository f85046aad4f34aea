using Kwartiermaker.Common;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Screening;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

/// <summary>Changes a criterion from a day on, or ends it.</summary>
[Authorize(LocationsPermissions.ManageCriteria)]
public sealed class EditCriterionModel(FindCriteriaHandler criteria, ChangeCriterionHandler change, EndCriterionHandler end, Clock clock) : CriterionForm
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid CriterionId { get; set; }

    [BindProperty]
    public CriterionMoment End { get; set; } = new();

    public CriterionRow Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        (Input, Kinds) = (CriterionInput.From(Stored, Texts), [.. Stored.Facts.Kinds]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await change.HandleAsync(new ChangeCriterion(CriterionId, Input.Version, Input.ToFacts(Kinds), Moment.From, Moment.Reason ?? ""), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Screening.Criteria(Moment.From), "De wijziging is vastgelegd. Wat eerder gold, is blijven staan.");
        if (result.Refusals.All(r => r.Kind != RefusalKind.Stale))
            return RefusedHere(result.Refusals);
        if (!await FindAsync(cancel))
            return NotFound();
        Input.KindList = CriterionInput.Tell(Kinds, Texts);
        return RefusedTakingVersion(result.Refusals, Input, CriterionInput.From(Stored, Texts));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        var result = await end.HandleAsync(new EndCriterion(CriterionId, Input.Version, End.From, End.Reason ?? ""), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Screening.Criteria(End.From), "Het criterium is beëindigd. Eerdere toetsingen houden het.");
        (Input, Kinds) = (CriterionInput.From(Stored, Texts), [.. Stored.Facts.Kinds]);
        ModelState.Remove("Input.Version");
        return Refused(result.Refusals, "End");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        if (await criteria.GetAsync(CriterionId, today, cancel) is not { } found)
            return false;
        Stored = found;
        return true;
    }
}
