using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requests;

/// <summary>The formal request: its versions, what went out, the answer, and two versions side by side.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class RequestModel(
    FindRequestsHandler requests, FindPositionsHandler positions, FindReviewsHandler reviews, AnswerRequestHandler answer, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<RequestRow> Versions { get; private set; } = [];

    /// <summary>What the communication adviser said, by version.</summary>
    public ILookup<Guid, ReviewRow> Reviews { get; private set; } = null!;

    [BindProperty]
    public AnswerInput Answer { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "van")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "met")]
    public int? To { get; set; }

    /// <summary>Null until two versions were chosen.</summary>
    public IReadOnlyList<RequestDifference>? Differences { get; private set; }

    /// <summary>Why nothing can be drawn up or sent now; null when it can.</summary>
    public string? WhyNot { get; private set; }

    public bool MayWrite => user.May(LocationsPermissions.Request) && WhyNot is null;

    public bool MayAnswer => (user.May(LocationsPermissions.Request) || user.May(LocationsPermissions.AnswerForMunicipality)) && Dossier.Standing == Standing.Active;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if ((await requests.HandleAsync(DossierId, cancel)).FirstOrDefault(v => v.Sent is not null)?.Sent is { AnsweredOn: { } on } sent)
            Answer = new() { Answer = sent.Answer, AnsweredOn = on, AnswerReference = sent.AnswerReference, AnswerText = sent.AnswerText };
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await answer.HandleAsync(Answer.ToCommand(DossierId), cancel);
        if (!result.Succeeded)
            return Refused(result.Refusals, nameof(Answer));
        return Answer.Answer == CollegeAnswer.Declines
            ? DoneAt(Links.Requests.Of(DossierId), "Het antwoord is vastgelegd. Leg nu ook het nieuwe standpunt van het college vast.")
            : DoneAt(Links.Requests.Of(DossierId), "Het antwoord is vastgelegd.");
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Versions = await requests.HandleAsync(DossierId, cancel);
        Reviews = await reviews.HandleAsync(DossierId, cancel);
        var position = await positions.HandleAsync(DossierId, cancel) is [var current, ..] ? current.Outcome : (PositionOutcome?)null;
        WhyNot = Dossier.Standing != Standing.Active ? Texts["Zolang het dossier stilligt of gestopt is, verandert er niets aan het verzoek."]
            : Dossier.Phase < Phase.FormalRequest ? Texts["Dit kan vanaf de fase {0}. Het dossier is nu in de fase {1}.", Phase.FormalRequest, Dossier.Phase]
            : Dossier.Phase >= Phase.PlanAndPermits ? Texts["De bestuursovereenkomst is getekend en geldt nu. Het verzoek verandert niet meer."]
            : position is not (PositionOutcome.Positive or PositionOutcome.Conditional) ? Texts["Een verzoek kan alleen na een positief standpunt van het college."]
            : null;
        if (Version(From) is { } before && Version(To) is { } after)
            Differences = RequestComparison.Between(before.Text, after.Text);
        else if (Versions.Count > 1)
            (From, To) = (From ?? Versions[1].VersionNumber, To ?? Versions[0].VersionNumber);

        RequestRow? Version(int? number) => Versions.FirstOrDefault(v => v.VersionNumber == number);
    }
}

public sealed class AnswerInput
{
    public int VersionNumber { get; set; }

    public CollegeAnswer? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public string? AnswerReference { get; set; }

    public string? AnswerText { get; set; }

    public string? WhyCorrected { get; set; }

    /// <summary>Of the answer that is put right.</summary>
    public int? Version { get; set; }

    internal AnswerRequest ToCommand(Guid dossier) => new(dossier, VersionNumber, Answer, AnsweredOn, AnswerReference, AnswerText ?? "", AnswerBy, WhyCorrected, Version);
}
