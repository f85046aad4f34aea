using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Pages;
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

    /// <summary>Whether files hang on the steps of this page.</summary>
    protected virtual bool ShowsFiles => false;

    /// <summary>Whether the head of the location stands above the page; a letter has its own.</summary>
    public virtual bool ShowsHead => true;

    private ILookup<Guid, AttachmentRow>? files;

    /// <summary>The files of one step, for the partial <c>_Attachments</c>.</summary>
    /// <param name="page">Tab on which the step stands.</param>
    public AttachmentList FilesOf(Guid step, string page, string about) => new(DossierId, step, page, about, files is null ? [] : [.. files[step]], MayAttach);

    public bool MayAttach => HttpContext.RequestServices.GetRequiredService<CurrentUser>().May(LocationsPermissions.Attach);

    /// <summary>What the page shows besides its form; also called when a refused form is shown again.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Today = HttpContext.RequestServices.GetRequiredService<Clock>().Today;
        var dossier = await HttpContext.RequestServices.GetRequiredService<GetDossierHandler>().HandleAsync(DossierId, HttpContext.RequestAborted);
        if (dossier is null)
        {
            context.Result = NotFound();
            return;
        }

        Dossier = dossier;
        // In the page and not in the partial of its head: what a partial sets does not reach the layout.
        var own = Links.Dossier(DossierId);
        var path = HttpContext.Request.Path.Value!;
        var step = path.Length > own.Length ? HttpContext.RequestServices.GetRequiredService<StepList>().Of(path[(own.Length + 1)..]) : null;
        ViewData["Title"] = step is null ? dossier.Site.Name : $"{Texts[step.Name]} · {dossier.Site.Name}";
        var executed = await next();
        if (executed.Result is not PageResult)
            return;
        await LoadAsync(HttpContext.RequestAborted);
        if (ShowsFiles)
            files = await HttpContext.RequestServices.GetRequiredService<FindAttachmentsHandler>().HandleAsync(DossierId, HttpContext.RequestAborted);
    }
}
