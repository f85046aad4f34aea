using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Talks;

/// <summary>The talks and visits of a dossier, with their communication checks, reports and actions.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class TalksModel(
    FindTalksHandler talks, FindFollowUpsHandler followUps, RecordTalkHandler record, CancelTalkHandler cancelTalk, SetCooperationHandler cooperation,
    FindReviewsHandler reviews, GetDossierHandler dossiers, CurrentUser user, Clock clock) : DossierPage
{
    protected override bool ShowsFiles => true;

    public IReadOnlyList<TalkRow> Rows { get; private set; } = [];

    /// <summary>Actions by talk.</summary>
    public ILookup<Guid, FollowUpRow> Actions { get; private set; } = null!;

    /// <summary>What the communication adviser said, by talk.</summary>
    public ILookup<Guid, ReviewRow> Reviews { get; private set; } = null!;

    /// <summary><c>komend</c>, <c>geweest</c>, or null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "toon")]
    public string? Show { get; set; }

    [BindProperty]
    public CooperationInput Input { get; set; } = new();

    /// <summary>What was typed for which talk, when it was refused.</summary>
    public string? Typed { get; private set; }

    public Guid TypedFor { get; private set; }

    public DateTime Now => clock.Now;

    public bool MayChange => user.May(LocationsPermissions.Talk) && Dossier.Standing == Standing.Active;

    public IReadOnlyList<SelectListItem> CooperationChoices =>
        new[] { Cooperation.Structural, Cooperation.Temporary }.Select(c => new SelectListItem(Texts.Of(c), c.ToString())).ToList();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRecordAsync(Guid talkId, int version, string? text, CancellationToken cancel) =>
        Answer(await record.HandleAsync(new RecordTalk(DossierId, talkId, version, text ?? ""), cancel), talkId, text, "Het verslag is bewaard.");

    public async Task<IActionResult> OnPostCancelAsync(Guid talkId, int version, string? text, CancellationToken cancel) =>
        Answer(await cancelTalk.HandleAsync(new CancelTalk(DossierId, talkId, version, text ?? ""), cancel), talkId, text, "Het gesprek is afgezegd.");

    public async Task<IActionResult> OnPostCooperationAsync(CancellationToken cancel)
    {
        var result = await cooperation.HandleAsync(new SetCooperation(DossierId, Input.Version, Input.Cooperation ?? Cooperation.Unknown), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Talks.Of(DossierId), "De samenwerking is vastgelegd.");
        return await dossiers.HandleAsync(DossierId, cancel) is { } stored ? RefusedTakingVersion(result.Refusals, Input, CooperationInput.From(stored)) : NotFound();
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var all = await talks.HandleAsync(DossierId, cancel);
        Rows = all.Where(t => Show switch { "komend" => t.State == TalkState.Planned, "geweest" => t.State == TalkState.Held, _ => true }).ToList();
        Actions = (await followUps.HandleAsync(DossierId, cancel)).Where(f => f.Kind == LocationFollowUps.TalkAction.Code).ToLookup(f => f.SourceId);
        Reviews = await reviews.HandleAsync(DossierId, cancel);
        if (Input.Version == 0)
            Input = CooperationInput.From(Dossier);
    }

    private IActionResult Answer(Result<Done> result, Guid talkId, string? text, string done)
    {
        if (result.Succeeded)
            return DoneAt(Links.Talks.Of(DossierId), done);
        (TypedFor, Typed) = (talkId, text);
        return Refused(result.Refusals);
    }
}

public sealed class CooperationInput : IStoredVersion
{
    /// <summary>Version of the dossier.</summary>
    public int Version { get; set; }

    public Cooperation? Cooperation { get; set; }

    public static CooperationInput From(DossierView dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return new() { Version = dossier.Version, Cooperation = dossier.Site.Cooperation };
    }
}
