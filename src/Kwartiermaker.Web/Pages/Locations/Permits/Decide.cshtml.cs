using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class DecideModel(FindPermitsHandler permits, DecidePermitHandler decide) : PermitPage<DecideInput>(permits)
{
    protected override DecideInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(DecideInput input, CancellationToken cancel) =>
        decide.HandleAsync(new DecidePermit(DossierId, PermitId, input.Version, input.Decision, input.On, input.Note), cancel);
}

public sealed class DecideInput : PermitInput
{
    public PermitDecision? Decision { get; set; }

    public DateOnly? On { get; set; }

    public string? Note { get; set; }
}
