using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class DecideObjectionModel(FindPermitsHandler permits, DecideObjectionHandler decide) : PermitPage<DecideObjectionInput>(permits)
{
    /// <summary>The objection, appeal or request for relief that ended.</summary>
    [BindProperty(SupportsGet = true, Name = "deel")]
    public Guid ObjectionId { get; set; }

    protected override DecideObjectionInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(DecideObjectionInput input, CancellationToken cancel) =>
        decide.HandleAsync(new DecideObjection(DossierId, PermitId, input.Version, ObjectionId, input.Outcome, input.On), cancel);
}

public sealed class DecideObjectionInput : PermitInput
{
    public ObjectionOutcome? Outcome { get; set; }

    public DateOnly? On { get; set; }
}
