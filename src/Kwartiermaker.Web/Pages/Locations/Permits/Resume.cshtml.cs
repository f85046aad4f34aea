using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

[Authorize(LocationsPermissions.Permits)]
public sealed class ResumeModel(FindPermitsHandler permits, ResumePermitTermHandler resume) : PermitPage<ResumeInput>(permits)
{
    /// <summary>The request for a supplement that ends.</summary>
    [BindProperty(SupportsGet = true, Name = "deel")]
    public Guid SuspensionId { get; set; }

    protected override ResumeInput Blank() => new() { On = Today };

    protected override Task<Result<Done>> SaveAsync(ResumeInput input, CancellationToken cancel) =>
        resume.HandleAsync(new ResumePermitTerm(DossierId, PermitId, input.Version, SuspensionId, input.On, input.How), cancel);
}

public sealed class ResumeInput : PermitInput
{
    public SuspensionEnd How { get; set; }

    public DateOnly? On { get; set; }
}
