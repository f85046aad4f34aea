using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Talks;

[Authorize(LocationsPermissions.Talk)]
public sealed class MoveTalkModel(MoveTalkHandler move, FindTalksHandler talks) : EditPage<MoveInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid TalkId { get; set; }

    public override string Back => Links.Talks.Of(DossierId);

    protected override string DoneText => Texts["Het gesprek is verplaatst."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(MoveInput input, CancellationToken cancel) =>
        (await move.HandleAsync(new MoveTalk(DossierId, TalkId, input.Version, ToUtc(input.At), input.Reason ?? ""), cancel)).Refusals;

    protected override async Task<MoveInput?> StoredAsync(CancellationToken cancel) =>
        (await talks.HandleAsync(DossierId, cancel)).FirstOrDefault(t => t.Id == TalkId) is { State: TalkState.Planned } talk
            ? MoveInput.From(talk.Version, talk.At, Input.Reason)
            : null;
}
