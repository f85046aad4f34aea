using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class ReceiveObjectionModel(FindPermitsHandler permits, ReceiveObjectionHandler receive) : PermitPage<ReceiveObjectionInput>(permits)
{
    protected override ReceiveObjectionInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(ReceiveObjectionInput input, CancellationToken cancel) =>
        receive.HandleAsync(new ReceiveObjection(DossierId, PermitId, input.Version, input.Kind, input.By ?? "", input.On), cancel);
}

public sealed class ReceiveObjectionInput : PermitInput
{
    public ObjectionKind Kind { get; set; }

    public string? By { get; set; }

    public DateOnly? On { get; set; }
}
