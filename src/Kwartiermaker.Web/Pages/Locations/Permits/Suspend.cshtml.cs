using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class SuspendModel(FindPermitsHandler permits, SuspendPermitTermHandler suspend) : PermitPage<SuspendInput>(permits)
{
    protected override SuspendInput Blank() => new() { RequestedOn = Today };

    protected override Task<Result<Done>> SaveAsync(SuspendInput input, CancellationToken cancel) =>
        suspend.HandleAsync(new SuspendPermitTerm(DossierId, PermitId, input.Version, input.RequestedOn, input.What ?? "", input.CompleteBefore), cancel);
}

public sealed class SuspendInput : PermitInput
{
    public DateOnly? RequestedOn { get; set; }

    public string? What { get; set; }

    public DateOnly? CompleteBefore { get; set; }
}
