using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Undo;
using Kwartiermaker.Common.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kwartiermaker.Web.Forms;

/// <summary>A page that passes a form to a use case and shows what it answers.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Set when the form was stale: both versions, field by field.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; protected set; } = [];

    protected Texts Texts => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>Goes on to a page with a sentence on top that says what was done.</summary>
    /// <param name="done">A Dutch sentence; it is translated here.</param>
    protected RedirectResult DoneAt(string url, string done) => SaidAt(url, Texts[done]);

    /// <summary>As <see cref="DoneAt"/>, with a button that takes it back.</summary>
    /// <param name="state">What the undo of this kind goes back to; null when there is no way back.</param>
    protected async Task<RedirectResult> UndoableAtAsync(string url, string done, string kind, Guid subjectId, string? state, CancellationToken cancel)
    {
        if (state is not null)
        {
            var services = HttpContext.RequestServices;
            var act = await services.GetRequiredService<UndoActHandler>().OfferAsync(kind, subjectId, state, cancel);
            TempData["undo"] = UndoToken.Write(services.GetRequiredService<IDataProtectionProvider>(), act);
        }

        return DoneAt(url, done);
    }

    /// <summary>As <see cref="DoneAt"/>, with a sentence that is in the reader's language already.</summary>
    protected RedirectResult SaidAt(string url, string doneText)
    {
        TempData["done"] = doneText;
        return Redirect(url);
    }

    /// <summary>Shows the form again with every refusal at its field and summed up on top; what was typed stays.</summary>
    /// <param name="prefix">Name of the bound property that holds the fields.</param>
    protected PageResult Refused(IReadOnlyList<Refusal> refusals, string prefix = "Input")
    {
        ArgumentNullException.ThrowIfNull(refusals);
        foreach (var refusal in refusals)
            ModelState.AddModelError(refusal.Field is null ? "" : $"{prefix}.{refusal.Field}", Texts.Of(refusal));
        var page = Page();
        page.StatusCode = refusals.Count > 0 ? HttpAnswers.StatusOf(refusals[0].Kind) : StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>Of fields that could be read: at the others it stands already why not, and what is missing there was typed.</summary>
    protected IReadOnlyList<Refusal> Unsaid(IEnumerable<Refusal> refusals, string prefix = "Input") =>
        [.. refusals.Where(r => ModelState[$"{prefix}.{r.Field}"] is not { Errors.Count: > 0 })];

    /// <summary>
    /// As <see cref="Refused"/>; a stale form also gets both versions, and takes over the number of the stored one: saved again, it
    /// goes over that.
    /// </summary>
    /// <param name="stored">What is stored now: read after the use case refused, not before.</param>
    protected PageResult RefusedTakingVersion<T>(IReadOnlyList<Refusal> refusals, T input, T stored, string prefix = "Input")
        where T : IStoredVersion
    {
        ArgumentNullException.ThrowIfNull(refusals);
        if (refusals.Any(r => r.Kind == RefusalKind.Stale))
        {
            Conflicts = FieldConflict.Between(input, stored);
            input.Version = stored.Version;
            ModelState.Remove($"{prefix}.{nameof(IStoredVersion.Version)}");
        }

        return Refused(refusals, prefix);
    }

    /// <summary>A moment typed in Dutch local time, as UTC.</summary>
    protected static DateTime? ToUtc(DateTime? local) =>
        local is { } moment ? Clock.ToUtc(moment) : null;
}
