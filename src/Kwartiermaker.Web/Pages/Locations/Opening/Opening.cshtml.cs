using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Opening;

/// <summary>What must be in order before the location opens, the opening day, and the opening itself.</summary>
[Authorize(LocationsPermissions.ViewInternal)]
public sealed class OpeningModel(FindOpeningChecksHandler checks, GetGateHandler gate, PlanOpeningHandler plan, PassGateHandler pass, CurrentUser user) : DossierPage
{
    public IReadOnlyList<OpeningCheckRow> Checks { get; private set; } = [];

    /// <summary>The gate to Operation; null while the dossier stands before another one.</summary>
    public GateView? Gate { get; private set; }

    [BindProperty]
    public PlanOpeningInput Input { get; set; } = new();

    public bool MayOpen => user.May(LocationsPermissions.Open) && Dossier.Standing == Standing.Active;

    public bool MayTick => MayOpen && Dossier.Phase == Phase.Opening;

    public bool MayPlan => MayOpen && Dossier.Phase is >= Phase.PlanAndPermits and < Phase.Operation;

    public void OnGet() => Input = Stored(Dossier);

    public async Task<IActionResult> OnPostPlanAsync([FromServices] GetDossierHandler dossiers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        if (!ModelState.IsValid)
            return Page();
        var result = await plan.HandleAsync(new PlanOpening(DossierId, Input.Version, Input.Day), cancel);
        return result.Succeeded
            ? DoneAt(Links.Opening.Of(DossierId), "De openingsdag is vastgelegd.")
            : RefusedTakingVersion(result.Refusals, Input, Stored(await dossiers.HandleAsync(DossierId, cancel) ?? Dossier));
    }

    /// <summary>Why it opens in spite of a risk.</summary>
    [BindProperty]
    public ReasonInput Open { get; set; } = new();

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        var result = await pass.HandleAsync(new PassGate(DossierId, Phase.Operation, Open.Reason), cancel);
        Input = Stored(Dossier);
        return result.Succeeded ? DoneAt(Links.Opening.Of(DossierId), "De locatie is open.") : Refused(result.Refusals, nameof(Open));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Checks = await checks.HandleAsync(DossierId, cancel);
        Gate = await gate.OfAsync(Dossier, cancel) is { To: Phase.Operation } toOperation ? toOperation : null;
    }

    private static PlanOpeningInput Stored(DossierView dossier) => new() { Version = dossier.Version, Day = dossier.TargetOpening };
}

public sealed class PlanOpeningInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? Day { get; set; }
}
