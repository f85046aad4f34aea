using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Forms;

/// <summary>A page of one dossier: it loads the dossier within the user's scope, or is not found.</summary>
public abstract class DossierPage : FormPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid DossierId { get; set; }

    public DossierView Dossier { get; private set; } = null!;

    /// <summary>The day in the Netherlands.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>What the page shows besides its form; also called when a refused form is shown again.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, Texts.Amsterdam));
        var dossier = await HttpContext.RequestServices.GetRequiredService<GetDossierHandler>().HandleAsync(DossierId, HttpContext.RequestAborted);
        if (dossier is null)
        {
            context.Result = NotFound();
            return;
        }

        Dossier = dossier;
        var executed = await next();
        if (executed.Result is PageResult)
            await LoadAsync(HttpContext.RequestAborted);
    }
}
