using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Council;

[Authorize(LocationsPermissions.Talk)]
public sealed class MoveBriefingModel(MoveBriefingHandler move, FindBriefingsHandler briefings) : EditPage<MoveInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid BriefingId { get; set; }

    public override string Back => Links.Council.Briefing(DossierId, BriefingId);

    protected override string DoneText => Texts["De bijeenkomst is verplaatst."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(MoveInput input, CancellationToken cancel) =>
        (await move.HandleAsync(new MoveBriefing(DossierId, BriefingId, input.Version, ToUtc(input.At), input.Reason ?? ""), cancel)).Refusals;

    protected override async Task<MoveInput?> StoredAsync(CancellationToken cancel) =>
        (await briefings.HandleAsync(DossierId, cancel)).FirstOrDefault(b => b.Id == BriefingId) is { State: BriefingState.Planned } briefing
            ? MoveInput.From(briefing.Version, briefing.At, Input.Reason)
            : null;
}
