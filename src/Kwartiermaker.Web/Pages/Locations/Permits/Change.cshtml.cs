using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>Corrects how an application is described.</summary>
[Authorize(LocationsPermissions.Permits)]
public sealed class ChangeModel(FindPermitsHandler permits, ChangePermitHandler change) : EditPage<ChangePermitInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid PermitId { get; set; }

    public PermitRow Permit { get; private set; } = null!;

    public override string Back => Links.Permits.One(DossierId, PermitId);

    protected override string DoneText => Texts["Het is vastgelegd."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(ChangePermitInput input, CancellationToken cancel) => (await change.HandleAsync(
        new ChangePermit(DossierId, PermitId, input.Version, input.Subject ?? "", input.Authority ?? "", input.CaseNumber), cancel)).Refusals;

    protected override async Task<ChangePermitInput?> StoredAsync(CancellationToken cancel)
    {
        if ((await permits.HandleAsync(DossierId, cancel))!.Permits.FirstOrDefault(p => p.Id == PermitId) is not { } permit)
            return null;
        Permit = permit;
        return new ChangePermitInput { Version = permit.Version, Subject = permit.Subject, Authority = permit.Authority, CaseNumber = permit.CaseNumber };
    }
}

public sealed class ChangePermitInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Subject { get; set; }

    public string? Authority { get; set; }

    public string? CaseNumber { get; set; }
}
