using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Common.Waiting;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Dossiers;

/// <summary>A dossier: where it stands, the one next step, what is late, and its history.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class DetailsModel(
    GetGateHandler gate, GetNextStepHandler next, PassGateHandler pass, RemindHandler remind, FindDeadlinesHandler deadlines, FindTimelineHandler timeline,
    GetKeyDatesHandler keyDates, IEnumerable<ILocationCard> cards, IPeople people, FindInterestsHandler interests, VisitSubjectHandler visit,
    FindWaitingHandler waiting, CurrentUser user) : DossierPage
{
    public const int TimelineSize = 10;

    /// <summary>Null for the other side.</summary>
    public GateView? Gate { get; private set; }

    /// <summary>What is asked here of the other side, which has no steps of its own.</summary>
    public IReadOnlyList<WaitingItem> Asked { get; private set; } = [];

    public IReadOnlyList<DeadlineRow> Deadlines { get; private set; } = [];

    public IReadOnlyList<TimelineRow> Timeline { get; private set; } = [];

    /// <summary>The newest event that this person saw at the visit before: what is newer is marked.</summary>
    public long? SeenEvent { get; private set; }

    /// <summary>Whom to ask, with the role on this location.</summary>
    public IReadOnlyList<(string Role, Person Who)> Team { get; private set; } = [];

    /// <summary>What the processes and the other modules tell of this location.</summary>
    public IReadOnlyList<Card> Cards { get; private set; } = [];

    /// <summary>Days that processes keep each for itself and that must fit together.</summary>
    public IReadOnlyList<KeyDate> Days { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "voor")]
    public long? Earlier { get; set; }

    /// <summary>Only decisions and turns in the timeline.</summary>
    [BindProperty(SupportsGet = true, Name = "besluiten")]
    public bool OnlyTurns { get; set; }

    /// <summary>Null when nothing has to be done, and for the other side.</summary>
    public NextStepView? Next { get; private set; }

    /// <summary>Until it is handed over; after that nothing is left to steer.</summary>
    public bool MaySteer => user.May(LocationsPermissions.Steer) && Dossier.Phase < Phase.HandedOver;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPassAsync(Phase to, CancellationToken cancel)
    {
        var result = await pass.HandleAsync(new PassGate(DossierId, to), cancel);
        if (!result.Succeeded)
            return Refused(result.Refusals);
        // Once it is open people live there, and it is ended instead.
        var undo = result.Value < Phase.Operation && user.May(LocationsPermissions.Steer) ? UndoSteering.BackAPhase : null;
        return await UndoableAtAsync(Links.Dossier(DossierId), "Het dossier is in de volgende fase.", UndoSteering.Code, DossierId, undo, cancel);
    }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancel)
    {
        var result = await remind.HandleAsync(new Remind(DossierId), cancel);
        return result.Succeeded ? DoneAt(Links.Dossier(DossierId), "De herinnering is gestuurd.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Gate = await gate.OfAsync(Dossier, cancel);
        var known = (await people.FindAsync(Dossier.Team.InOrder, cancel)).ToDictionary(p => p.Id);
        Next = Gate is null ? null : next.Of(Dossier, Gate, known);
        Asked = Gate is null ? [.. (await waiting.HandleAsync(cancel)).Where(w => w.SubjectId == DossierId)] : [];
        Deadlines = await deadlines.HandleAsync(new FindDeadlines(SubjectId: DossierId, Most: 10), cancel);
        Team = [.. new (string, Guid?)[]
        {
            (Roles.PropertyDirector, Dossier.PropertyDirectorId), (Roles.ProjectDirector, Dossier.ProjectDirectorId),
            (Roles.CommunicationAdviser, Dossier.CommunicationAdviserId), (Roles.LocationManager, Dossier.LocationManagerId),
        }.Where(t => t.Item2 is { } id && known.ContainsKey(id)).Select(t => (t.Item1, known[t.Item2!.Value]))];
        Days = await keyDates.OfAsync(Dossier, cancel);
        Cards = await Card.AllAsync(cards.Select(c => c.MakeAsync(DossierId, user, cancel)));
        Timeline = await timeline.HandleAsync(DossierId, TimelineSize, Earlier, cancel, OnlyTurns);
        var here = (await interests.HandleAsync(DossierId, cancel)).Here!;
        SeenEvent = here.SeenEvent;
        if (Earlier is null && !OnlyTurns)
            await visit.HandleAsync(new VisitSubject(DossierId, here, Timeline.Count > 0 ? Timeline[0].Id : 0), cancel);
    }
}
