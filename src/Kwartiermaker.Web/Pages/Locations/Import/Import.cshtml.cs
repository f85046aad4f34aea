using Kwartiermaker.Common;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kwartiermaker.Web.Pages.Locations.Import;

/// <summary>First step of an import: choose the file.</summary>
[Authorize(LocationsPermissions.Import), TakesFiles, EnableRateLimiting(Costly.Policy), RequestTimeout(Costly.Policy)]
public sealed class ImportModel(StartSiteImportHandler start, GetSiteImportHandler imports, IConfiguration configuration) : FormPage
{
    public int MaxMegabytes => configuration.GetValue("Files:MaxMegabytes", 25);

    public WaitingImport? Waiting { get; private set; }

    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Waiting = await imports.WaitingAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Waiting = await imports.WaitingAsync(cancel);
        if (Input.File is not { } file)
            return Refused([Refusal.Invalid(nameof(Input.File), "required")]);
        await using var content = file.OpenReadStream();
        var result = await start.HandleAsync(new StartSiteImport(content, file.FileName, MaxMegabytes * 1024L * 1024L), cancel);
        return result.Succeeded ? Redirect(Links.Import.Preview(result.Value)) : Refused(result.Refusals);
    }
}

public sealed class ImportInput
{
    public IFormFile? File { get; set; }
}
