using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class GiveNoticeOfDefaultModel(FindPermitsHandler permits, GiveNoticeOfDefaultHandler give) : PermitPage<GiveNoticeOfDefaultInput>(permits)
{
    protected override GiveNoticeOfDefaultInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(GiveNoticeOfDefaultInput input, CancellationToken cancel) =>
        give.HandleAsync(new GiveNoticeOfDefault(DossierId, PermitId, input.Version, input.On), cancel);
}

public sealed class GiveNoticeOfDefaultInput : PermitInput
{
    public DateOnly? On { get; set; }
}
