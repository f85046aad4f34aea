using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Ending;

/// <summary>What holds now, how it was amended, and how the use ends: announcement, phase-out, hand-over.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class EndingModel(
    GetEndingHandler ending, FindAmendmentsHandler amendments, GetGateHandler gate, PlanPhaseOutStepHandler planStep, FinishPhaseOutStepHandler finish, RecallEndHandler recall,
    PassGateHandler pass, NoteWarningHandler note, FindDeadlinesHandler deadlines, IPeople people, CurrentUser user) : DossierPage
{
    /// <summary>What has to be done before the end, or is late.</summary>
    public IReadOnlyList<DeadlineRow> Deadlines { get; private set; } = [];

    /// <summary>One of them only warns and its day has come: who has seen it may say so.</summary>
    public bool IsWarned => Deadlines.Any(d => d.IsWarning && d.DueOn <= Today);

    public EndingView View { get; private set; } = null!;

    public IReadOnlyList<AmendmentRow> Amendments { get; private set; } = [];

    public GateView? Gate { get; private set; }

    [BindProperty]
    public PhaseOutStepInput Input { get; set; } = new();

    public string? RecallReason { get; private set; }

    public bool MayNegotiate => user.May(LocationsPermissions.Negotiate) && Dossier.Standing == Standing.Active;

    public bool MayEnd => user.May(LocationsPermissions.EndUse) && Dossier.Standing == Standing.Active;

    /// <summary>What most locations do when they empty, and is not yet in the plan.</summary>
    public IEnumerable<string> UsualSteps => Enum.GetValues<UsualPhaseOutStep>().Select(s => Texts.Of(s))
        .Where(usual => View.Steps.All(s => !string.Equals(s.What, usual, StringComparison.OrdinalIgnoreCase)));

    public IReadOnlyList<string> TeamNames { get; private set; } = [];

    public bool MayPhaseOut => user.May(LocationsPermissions.PhaseOut) && Dossier.Standing == Standing.Active;

    private string Here => Links.Ending.Of(DossierId);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostStepAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await planStep.HandleAsync(new PlanPhaseOutStep(DossierId, Input.What ?? "", Input.Who ?? "", Input.DueOn), cancel);
        return result.Succeeded ? DoneAt(Here, "De stap staat in het afbouwplan.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid stepId, int version, CancellationToken cancel)
    {
        var result = await finish.HandleAsync(new FinishPhaseOutStep(DossierId, stepId, version, Today), cancel);
        return result.Succeeded ? DoneAt(Here, "De stap is klaar.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostNotedAsync(CancellationToken cancel)
    {
        var result = await note.HandleAsync(new NoteWarning(DossierId), cancel);
        return result.Succeeded ? DoneAt(Here, "De waarschuwing is gezien.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostRecallAsync(Guid endId, int version, string? reason, CancellationToken cancel)
    {
        RecallReason = reason;
        var result = await recall.HandleAsync(new RecallEnd(DossierId, endId, version, reason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Here, "De aankondiging is herroepen.") : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        var result = await pass.HandleAsync(new PassGate(DossierId, Phase.Ended), cancel);
        return result.Succeeded ? DoneAt(Here, "Het gebruik is beëindigd.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        View = (await ending.HandleAsync(DossierId, cancel))!;
        Amendments = await amendments.HandleAsync(DossierId, cancel);
        TeamNames = [.. (await people.FindAsync(Dossier.Team.InOrder, cancel)).Select(p => p.Name)];
        Gate = await gate.OfAsync(Dossier, cancel);
        Deadlines = [.. (await deadlines.HandleAsync(new FindDeadlines(SubjectId: DossierId), cancel)).Where(d => d.Page == LocationSteps.Ending)];
    }
}

public sealed class PhaseOutStepInput
{
    public string? What { get; set; }

    public string? Who { get; set; }

    public DateOnly? DueOn { get; set; }
}
