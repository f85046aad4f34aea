using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Positions;

/// <summary>For whoever talks with the municipality, and for the municipality's own official.</summary>
[Authorize(LocationsPermissions.RequestOrAnswer)]
public sealed class RecordPositionModel(
    RecordPositionHandler record, FindPositionsHandler positions, FindScreeningsHandler screenings, FindFollowUpsHandler followUps, IPeople people, CurrentUser user)
    : DossierPage
{
    private const int ConditionsOnForm = 3;

    [BindProperty]
    public RecordPositionInput Input { get; set; } = new();

    public PositionRow? Current { get; private set; }

    /// <summary>The newest concluded screening when it says that the site does not fit; of whoever may read it.</summary>
    public ScreeningRow? Unfit { get; private set; }

    public int OpenConditions { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!user.May(PositionRights.For(user)))
            return Forbid();
        Input.Version = (await CurrentAsync(cancel))?.Number ?? 0;
        Input.Conditions = [.. Enumerable.Range(0, ConditionsOnForm).Select(_ => new AssignmentInput())];
        return Page();
    }

    /// <summary>"+ regel": the same form with more rows, and nothing stored.</summary>
    public IActionResult OnPostMore()
    {
        if (!user.May(PositionRights.For(user)))
            return Forbid();
        Input.Conditions.Add(new AssignmentInput());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!user.May(PositionRights.For(user)))
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        // Rows that were left empty count as no condition; the last filled one keeps its place on the form.
        var conditions = Input.Conditions.Take(1 + Input.Conditions.FindLastIndex(c => !c.IsEmpty)).Select(c => c.ToAssignment()).ToList();
        var result = await record.HandleAsync(
            new RecordPosition(DossierId, Input.Version, Input.Outcome, Input.TakenOn, Input.Reference ?? "", Input.Text ?? "", conditions, Input.KeepOpenConditions,
                Input.WhyEarlier), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Positions.Of(DossierId), "Het standpunt is vastgelegd.");
        return RefusedTakingVersion(result.Refusals, Input, RecordPositionInput.From(await CurrentAsync(cancel), Input));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Current = await CurrentAsync(cancel);
        OpenConditions = (await followUps.HandleAsync(DossierId, cancel)).Count(f => f.SourceId == Current?.Id && f.State == FollowUpState.Open);
        var concluded = (await screenings.HandleAsync(DossierId, cancel)).FirstOrDefault(s => s.State == ScreeningState.Concluded);
        Unfit = concluded is { Verdict: ScreeningVerdict.Unfit or ScreeningVerdict.DoesNotFit } ? concluded : null;
        People = (await people.FindAsync(cancel)).ToOptions(Dossier, Texts);
        while (Input.Conditions.Count < ConditionsOnForm)
            Input.Conditions.Add(new AssignmentInput());
    }

    private async Task<PositionRow?> CurrentAsync(CancellationToken cancel) => await positions.HandleAsync(DossierId, cancel) is [var current, ..] ? current : null;
}

public sealed class RecordPositionInput : IStoredVersion
{
    /// <summary>Number of the position that was current when the form was made.</summary>
    public int Version { get; set; }

    public PositionOutcome? Outcome { get; set; }

    public DateOnly? TakenOn { get; set; }

    public string? WhyEarlier { get; set; }

    public string? Reference { get; set; }

    public string? Text { get; set; }

    public bool KeepOpenConditions { get; set; }

    public List<AssignmentInput> Conditions { get; set; } = [];

    /// <summary>The position that is current now, beside what was typed.</summary>
    public static RecordPositionInput From(PositionRow? current, RecordPositionInput typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return new()
        {
            Version = current?.Number ?? 0,
            Outcome = current?.Outcome,
            TakenOn = current?.TakenOn,
            WhyEarlier = current?.WhyEarlier,
            Reference = current?.Reference,
            Text = current?.Text,
            KeepOpenConditions = typed.KeepOpenConditions,
            Conditions = typed.Conditions,
        };
    }
}
