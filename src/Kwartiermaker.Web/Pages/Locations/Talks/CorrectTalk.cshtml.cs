using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Talks;

[Authorize(LocationsPermissions.Talk)]
public sealed class CorrectTalkModel(CorrectTalkHandler correct, FindTalksHandler talks) : EditPage<CorrectTalkInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid TalkId { get; set; }

    public override string Back => Links.Talks.Of(DossierId);

    protected override string DoneText => Texts["Het verslag is verbeterd."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(CorrectTalkInput input, CancellationToken cancel) =>
        (await correct.HandleAsync(new CorrectTalk(DossierId, TalkId, input.Version, input.With ?? "", input.Report ?? "", input.Reason ?? ""), cancel)).Refusals;

    protected override async Task<CorrectTalkInput?> StoredAsync(CancellationToken cancel) =>
        (await talks.HandleAsync(DossierId, cancel)).FirstOrDefault(t => t.Id == TalkId) is { State: TalkState.Held } talk ? CorrectTalkInput.From(talk, Input.Reason) : null;
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
