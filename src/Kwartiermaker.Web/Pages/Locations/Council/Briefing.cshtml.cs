using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Council;

/// <summary>One briefing of the council: its outcome, the questions and the promises.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class BriefingModel(
    FindBriefingsHandler briefings,
    FindFollowUpsHandler followUps,
    HoldBriefingHandler hold,
    CancelBriefingHandler cancelBriefing,
    AskCouncilQuestionHandler ask,
    AnswerCouncilQuestionHandler answer,
    FindReviewsHandler reviews,
    CurrentUser user,
    Clock clock) : DossierPage
{
    protected override bool ShowsFiles => true;

    [BindProperty(SupportsGet = true, Name = "briefingId")]
    public Guid BriefingId { get; set; }

    [BindProperty]
    public BriefingInput Input { get; set; } = new();

    [BindProperty]
    public QuestionInput Asked { get; set; } = new();

    public BriefingRow Row { get; private set; } = null!;

    public IReadOnlyList<FollowUpRow> Promises { get; private set; } = [];

    /// <summary>What the communication adviser said.</summary>
    public IEnumerable<ReviewRow> Reviews { get; private set; } = [];

    /// <summary>The answer that was typed for which question, when it was refused.</summary>
    public string? Typed { get; private set; }

    public DateOnly? TypedOn { get; private set; }

    public string? TypedWhy { get; private set; }

    public Guid TypedFor { get; private set; }

    public DateTime Now => clock.Now;

    public bool MayChange => user.May(LocationsPermissions.Talk) && Dossier.Standing == Standing.Active;

    private string Address => Links.Council.Briefing(DossierId, BriefingId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } row)
            return NotFound();
        Input.Version = row.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken cancel)
    {
        var result = await hold.HandleAsync(new HoldBriefing(DossierId, BriefingId, Input.Version, Input.Attendance ?? "", Input.Outcome ?? ""), cancel);
        return result.Succeeded ? DoneAt(Address, "De uitkomst is bewaard.") : await RefusedAsync(result.Refusals, cancel);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancel)
    {
        var result = await cancelBriefing.HandleAsync(new CancelBriefing(DossierId, BriefingId, Input.Version, Input.CancelReason ?? ""), cancel);
        return result.Succeeded ? DoneAt(Address, "De bijeenkomst is afgezegd.") : await RefusedAsync(result.Refusals, cancel);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancel)
    {
        var result = await ask.HandleAsync(new AskCouncilQuestion(DossierId, BriefingId, Asked.AskedBy ?? "", Asked.Question ?? ""), cancel);
        if (result.Succeeded)
            return DoneAt(Address, "De vraag is vastgelegd.");
        return await StoredAsync(cancel) is null ? NotFound() : Refused(result.Refusals, nameof(Asked));
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid questionId, int version, string? text, DateOnly? on, string? whyEarlier, CancellationToken cancel)
    {
        var result = await answer.HandleAsync(new AnswerCouncilQuestion(DossierId, questionId, version, text ?? "", on, whyEarlier), cancel);
        if (result.Succeeded)
            return DoneAt(Address, "Het antwoord is bewaard.");
        (TypedFor, Typed, TypedOn, TypedWhy) = (questionId, text, on, whyEarlier);
        return await StoredAsync(cancel) is null ? NotFound() : Refused(result.Refusals, nameof(Asked));
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        _ = await FindAsync(cancel);
        Reviews = (await reviews.HandleAsync(DossierId, cancel))[BriefingId];
        Promises = (await followUps.HandleAsync(DossierId, cancel)).Where(f => f.SourceId == BriefingId).ToList();
    }

    private async Task<IActionResult> RefusedAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancel) =>
        await StoredAsync(cancel) is { } stored ? RefusedTakingVersion(refusals, Input, stored) : NotFound();

    private async Task<BriefingRow?> FindAsync(CancellationToken cancel)
    {
        var row = (await briefings.HandleAsync(DossierId, cancel)).FirstOrDefault(b => b.Id == BriefingId);
        Row = row ?? Row;
        return row;
    }

    private async Task<BriefingInput?> StoredAsync(CancellationToken cancel) =>
        await FindAsync(cancel) is { } row
            ? new BriefingInput { Version = row.Version, Attendance = row.Attendance, Outcome = row.Outcome, CancelReason = row.CancelReason }
            : null;
}

public sealed class BriefingInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Attendance { get; set; }

    public string? Outcome { get; set; }

    public string? CancelReason { get; set; }
}

public sealed class QuestionInput
{
    public string? AskedBy { get; set; }

    public string? Question { get; set; }
}
