using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class ExtendModel(FindPermitsHandler permits, ExtendPermitTermHandler extend) : PermitPage<ExtendInput>(permits)
{
    protected override ExtendInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(ExtendInput input, CancellationToken cancel) =>
        extend.HandleAsync(new ExtendPermitTerm(DossierId, PermitId, input.Version, input.On), cancel);
}

public sealed class ExtendInput : PermitInput
{
    public DateOnly? On { get; set; }
}
