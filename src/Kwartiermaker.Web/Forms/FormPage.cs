using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Web;
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
        page.StatusCode = HttpAnswers.StatusOf(refusals[0].Kind);
        return page;
    }

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
        local is { } moment ? TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), Texts.Amsterdam) : null;
}
