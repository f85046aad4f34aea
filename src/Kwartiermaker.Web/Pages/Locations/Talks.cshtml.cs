using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>The talks and visits of a dossier, with their communication checks and reports.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class TalksModel(FindTalksHandler talks, RecordTalkHandler record, CancelTalkHandler cancelTalk) : DossierPage
{
    public IReadOnlyList<TalkRow> Rows { get; private set; } = [];

    /// <summary>What was typed for which talk, when it was refused.</summary>
    public string? Typed { get; private set; }

    public Guid TypedFor { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRecordAsync(Guid talkId, int version, string? text, CancellationToken cancel) =>
        Answer(await record.HandleAsync(new RecordTalk(DossierId, talkId, version, text ?? ""), cancel), talkId, text, "Het verslag is bewaard.");

    public async Task<IActionResult> OnPostCancelAsync(Guid talkId, int version, string? text, CancellationToken cancel) =>
        Answer(await cancelTalk.HandleAsync(new CancelTalk(DossierId, talkId, version, text ?? ""), cancel), talkId, text, "Het gesprek is afgezegd.");

    protected override async Task LoadAsync(CancellationToken cancel) => Rows = await talks.HandleAsync(DossierId, cancel);

    private IActionResult Answer(Result<Done> result, Guid talkId, string? text, string done)
    {
        if (result.Succeeded)
            return DoneAt($"/locaties/{DossierId}/gesprekken", done);
        (TypedFor, Typed) = (talkId, text);
        return Refused(result.Refusals);
    }
}
