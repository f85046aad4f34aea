using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class PermitNeedModel(DecidePermitNeedHandler decide, FindPermitsHandler permits) : EditPage<PermitNeedInput>
{
    [BindProperty(SupportsGet = true)]
    public PermitKind Kind { get; set; }

    public override string Back => Links.Permits.Of(DossierId);

    protected override string DoneText => Texts["Het is vastgelegd."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(PermitNeedInput input, CancellationToken cancel) =>
        (await decide.HandleAsync(new DecidePermitNeed(DossierId, Kind, input.Version, input.Answer, input.Reason), cancel)).Refusals;

    protected override async Task<PermitNeedInput?> StoredAsync(CancellationToken cancel)
    {
        var need = (await permits.HandleAsync(DossierId, cancel))!.Needs.First(n => n.Kind == Kind);
        return new PermitNeedInput { Version = need.Version, Answer = need.Answer, Reason = need.Reason };
    }
}

public sealed class PermitNeedInput : IStoredVersion
{
    public int Version { get; set; }

    public NeedAnswer Answer { get; set; }

    public string? Reason { get; set; }
}
