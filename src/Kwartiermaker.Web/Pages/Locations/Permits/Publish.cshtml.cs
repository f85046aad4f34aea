using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class PublishModel(FindPermitsHandler permits, PublishPermitHandler publish) : PermitPage<PublishInput>(permits)
{
    protected override PublishInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(PublishInput input, CancellationToken cancel) =>
        publish.HandleAsync(new PublishPermit(DossierId, PermitId, input.Version, input.On, input.LaterInForceOn), cancel);
}

public sealed class PublishInput : PermitInput
{
    public DateOnly? On { get; set; }

    public DateOnly? LaterInForceOn { get; set; }
}
