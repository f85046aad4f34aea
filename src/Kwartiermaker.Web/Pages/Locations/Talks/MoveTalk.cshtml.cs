using Kwartiermaker.Common;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Talks;

[Authorize(LocationsPermissions.Talk)]
public sealed class MoveTalkModel(MoveTalkHandler move, FindTalksHandler talks) : EditPage<MoveTalkInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid TalkId { get; set; }

    public override string Back => Links.Talks.Of(DossierId);

    protected override string DoneText => Texts["Het gesprek is verplaatst."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(MoveTalkInput input, CancellationToken cancel) =>
        (await move.HandleAsync(new MoveTalk(DossierId, TalkId, input.Version, ToUtc(input.At), input.Reason ?? ""), cancel)).Refusals;

    protected override async Task<MoveTalkInput?> StoredAsync(CancellationToken cancel) =>
        (await talks.HandleAsync(DossierId, cancel)).FirstOrDefault(t => t.Id == TalkId) is { State: TalkState.Planned } talk ? MoveTalkInput.From(talk, Input.Reason) : null;
}

public sealed class MoveTalkInput : IStoredVersion
{
    public int Version { get; set; }

    /// <summary>Dutch local time.</summary>
    public DateTime? At { get; set; }

    public string? Reason { get; set; }

    /// <param name="reason">As typed: it is not stored with the talk.</param>
    public static MoveTalkInput From(TalkRow talk, string? reason)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return new() { Version = talk.Version, At = Clock.InDutch(talk.At), Reason = reason };
    }
}
