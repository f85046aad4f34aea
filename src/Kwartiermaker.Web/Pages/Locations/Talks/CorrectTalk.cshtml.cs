using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Talks;

[Authorize(LocationsPermissions.Talk)]
public sealed class CorrectTalkModel(CorrectTalkHandler correct, FindTalksHandler talks) : DossierPage
{
    [BindProperty]
    public CorrectTalkInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid talkId, CancellationToken cancel)
    {
        if (await FindAsync(talkId, cancel) is not { State: TalkState.Held } talk)
            return NotFound();
        Input = CorrectTalkInput.From(talk, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid talkId, CancellationToken cancel)
    {
        if (await FindAsync(talkId, cancel) is not { } talk)
            return NotFound();
        var result = await correct.HandleAsync(new CorrectTalk(DossierId, talkId, Input.Version, Input.With ?? "", Input.Report ?? "", Input.Reason ?? ""), cancel);
        return result.Succeeded
            ? DoneAt($"/locaties/{DossierId}/gesprekken", "Het verslag is verbeterd.")
            : RefusedTakingVersion(result.Refusals, Input, CorrectTalkInput.From(talk, Input.Reason));
    }

    private async Task<TalkRow?> FindAsync(Guid id, CancellationToken cancel) => (await talks.HandleAsync(DossierId, cancel)).FirstOrDefault(t => t.Id == id);
}

public sealed class CorrectTalkInput : IStoredVersion
{
    public int Version { get; set; }

    public string? With { get; set; }

    public string? Report { get; set; }

    public string? Reason { get; set; }

    /// <param name="reason">As typed: it is not stored with the talk.</param>
    public static CorrectTalkInput From(TalkRow talk, string? reason)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return new() { Version = talk.Version, With = talk.With, Report = talk.Report, Reason = reason };
    }
}
