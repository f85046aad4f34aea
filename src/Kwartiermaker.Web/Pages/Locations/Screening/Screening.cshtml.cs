using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

/// <summary>Why a site fits or not, and the form to judge it.</summary>
[Authorize(LocationsPermissions.ViewScreening)]
public sealed class ScreeningModel(
    FindScreeningsHandler find, GetScreeningHandler get, StartScreeningHandler start, SaveScreeningHandler save, DropScreeningHandler drop,
    AcceptKnockOutHandler accept, CurrentUser user) : DossierPage
{
    private bool refusedSave;
    private bool stale;

    [BindProperty(SupportsGet = true, Name = "versie")]
    public Guid? Chosen { get; set; }

    [BindProperty]
    public ScreeningInput Input { get; set; } = new();

    public IReadOnlyList<ScreeningRow> Rows { get; private set; } = [];

    public ScreeningView? Draft { get; private set; }

    /// <summary>The outcome that the page explains.</summary>
    public ScreeningView? Shown { get; private set; }

    /// <summary>After a stale save: what was typed beside what is stored.</summary>
    public IReadOnlyList<JudgementConflict> Differences { get; private set; } = [];

    public string? TypedReason { get; private set; }

    /// <summary>The criterion that the reason was typed for.</summary>
    public string? TypedFor { get; private set; }

    /// <summary>Only of whoever concluded with criteria open: nobody else needs the question.</summary>
    public bool AsksWithOpen => refusedSave && (Input.WithOpen || ModelState.ContainsKey("Input.WithOpen"));

    public bool MayJudge => user.May(LocationsPermissions.Screen) && Dossier.Standing == Standing.Active;

    public bool MayAccept => user.May(LocationsPermissions.ApproveDeviation) && Dossier.Standing == Standing.Active && Shown?.Id == NewestConcluded?.Id;

    public ScreeningRow? NewestConcluded => Rows.FirstOrDefault(r => r.State == ScreeningState.Concluded);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        var result = await start.HandleAsync(new StartScreening(DossierId), cancel);
        return result.Succeeded ? DoneAt(Links.Screening.Of(DossierId), "De toetsing is begonnen. Wat het dossier weet is al ingevuld.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostSaveAsync(bool conclude, CancellationToken cancel)
    {
        refusedSave = true;
        if (!ModelState.IsValid)
            return Page();
        var result = await save.HandleAsync(
            new SaveScreening(DossierId, Input.ScreeningId, Input.Version, Input.Rows.ConvertAll(r => r.ToJudgement()), conclude, Input.RestMeets, Input.WithOpen), cancel);
        if (result.Succeeded)
        {
            return conclude
                ? DoneAt(Links.Screening.Of(DossierId), "De toetsing is vastgesteld.")
                : DoneAt(Links.Screening.Of(DossierId), "Bewaard. U kunt later verdergaan.");
        }

        stale = result.Refusals.Any(r => r.Kind == RefusalKind.Stale);
        return Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostDropAsync(Guid screeningId, int version, string? reason, CancellationToken cancel)
    {
        TypedReason = reason;
        var result = await drop.HandleAsync(new DropScreening(DossierId, screeningId, version, reason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Links.Screening.Of(DossierId), "De toetsing is weggegooid.") : Refused(result.Refusals, "Drop");
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid screeningId, int version, string criterion, string? reason, CancellationToken cancel)
    {
        (TypedReason, TypedFor) = (reason, criterion);
        var result = await accept.HandleAsync(new AcceptKnockOut(DossierId, screeningId, version, criterion, reason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Links.Screening.Of(DossierId), "De afwijking is geaccepteerd.") : Refused(result.Refusals, "Accept." + criterion);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await find.HandleAsync(DossierId, cancel);
        if (Rows.FirstOrDefault(r => r.State == ScreeningState.Draft) is { } draft)
            Draft = await get.HandleAsync(DossierId, draft.Id, cancel);
        if ((Chosen ?? NewestConcluded?.Id) is { } shown)
            Shown = await get.HandleAsync(DossierId, shown, cancel);
        if (stale && await get.HandleAsync(DossierId, Input.ScreeningId, cancel) is { } stored)
        {
            Differences = JudgementConflict.Between(Input, stored, Texts);
            Input.Version = stored.Version;
            ModelState.Remove("Input.Version");
        }

        if (Draft is not null && (!refusedSave || Input.Rows.Count != Draft.Criteria.Count || Input.ScreeningId != Draft.Id))
            Input = ScreeningInput.From(Draft);
    }
}
