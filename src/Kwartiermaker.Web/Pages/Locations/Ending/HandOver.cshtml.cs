using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Ending;

/// <summary>The hand-over of the location to homes, care, recreation or another use (row D3).</summary>
[Authorize(LocationsPermissions.View)]
public sealed class HandOverModel(
    GetEndingHandler ending, PrepareHandOverHandler prepare, RecordHandOverHandler record, NoteHandOverPointHandler note, FinishHandOverPointHandler finish, PassGateHandler pass,
    CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    public EndingView View { get; private set; } = null!;

    [BindProperty]
    public HandOverInput Input { get; set; } = new();

    [BindProperty]
    public HandOverPointInput Point { get; set; } = new();

    public bool MayEnd => user.May(LocationsPermissions.EndUse) && Dossier is { Standing: Standing.Active, Phase: >= Phase.Operation };

    private string Here => Links.Ending.HandOver(DossierId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input = await StoredAsync(cancel);
        return Input.Version > 0 || user.May(LocationsPermissions.ViewInternal) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await prepare.HandleAsync(new PrepareHandOver(DossierId, Input.Version, Input.ToFacts()), cancel);
        return result.Succeeded ? DoneAt(Here, "De afspraken zijn bewaard.") : RefusedTakingVersion(result.Refusals, Input, await StoredAsync(cancel));
    }

    public async Task<IActionResult> OnPostRecordAsync(int version, DateOnly? on, CancellationToken cancel)
    {
        var result = await record.HandleAsync(new RecordHandOver(DossierId, version, on), cancel);
        Input = await StoredAsync(cancel);
        return result.Succeeded ? DoneAt(Here, "De overdracht is vastgelegd.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostPointAsync(CancellationToken cancel)
    {
        var result = await note.HandleAsync(new NoteHandOverPoint(DossierId, Point.What ?? "", Point.Who ?? "", Point.Before), cancel);
        Input = await StoredAsync(cancel);
        return result.Succeeded ? DoneAt(Here, "Het punt is genoteerd.") : Refused(result.Refusals, nameof(Point));
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid pointId, int version, CancellationToken cancel)
    {
        var result = await finish.HandleAsync(new FinishHandOverPoint(DossierId, pointId, version), cancel);
        Input = await StoredAsync(cancel);
        return result.Succeeded ? DoneAt(Here, "Het punt is klaar.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostCompleteAsync(CancellationToken cancel)
    {
        var result = await pass.HandleAsync(new PassGate(DossierId, Phase.HandedOver), cancel);
        Input = await StoredAsync(cancel);
        return result.Succeeded ? DoneAt(Links.Dossier(DossierId), "Het dossier is afgerond.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => View = (await ending.HandleAsync(DossierId, cancel))!;

    private async Task<HandOverInput> StoredAsync(CancellationToken cancel)
    {
        var view = (await ending.HandleAsync(DossierId, cancel))!;
        return HandOverInput.From(view.HandOver, view.HandOverVersion, Dossier.Site.Owner);
    }
}

public sealed class HandOverInput : IStoredVersion
{
    public int Version { get; set; }

    public NextUse Use { get; set; }

    public string? UseText { get; set; }

    public string? With { get; set; }

    public string? Agreed { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? Cost { get; set; }

    public DateOnly? PlannedOn { get; set; }

    public DateOnly? LastDeparture { get; set; }

    public int? Keys { get; set; }

    public string? Parts { get; set; }

    public string? Meters { get; set; }

    public string? RecipientAddress { get; set; }

    public string? OwnerName { get; set; }

    public string? OwnerRole { get; set; }

    public string? AgencyName { get; set; }

    public string? AgencyRole { get; set; }

    /// <param name="owner">Of the site: the one who mostly gets it back.</param>
    public static HandOverInput From(HandOverFacts? facts, int version, string? owner) => facts is null
        ? new() { Version = version, With = owner }
        : new()
        {
            Version = version,
            Use = facts.Use,
            UseText = facts.UseText,
            With = facts.With,
            Agreed = facts.Agreed,
            Cost = facts.Cost,
            PlannedOn = facts.PlannedOn,
            LastDeparture = facts.LastDeparture,
            Keys = facts.Keys,
            Parts = facts.Parts,
            Meters = facts.Meters,
            RecipientAddress = facts.RecipientAddress,
            OwnerName = facts.OwnerName,
            OwnerRole = facts.OwnerRole,
            AgencyName = facts.AgencyName,
            AgencyRole = facts.AgencyRole,
        };

    public HandOverFacts ToFacts() => new(
        Use, UseText, With ?? "", Agreed ?? "", Cost, PlannedOn, LastDeparture, Keys, Parts, Meters, RecipientAddress, OwnerName, OwnerRole, AgencyName, AgencyRole);
}

public sealed class HandOverPointInput
{
    public string? What { get; set; }

    public string? Who { get; set; }

    public DateOnly? Before { get; set; }
}
