using Kwartiermaker.Common;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

/// <summary>What the pages that add and change a criterion have in common.</summary>
public abstract class CriterionForm : FormPage
{
    [BindProperty]
    public CriterionInput Input { get; set; } = new();

    [BindProperty]
    public List<SiteKind> Kinds { get; set; } = [];

    [BindProperty]
    public CriterionMoment Moment { get; set; } = new();

    /// <summary>Dated norms that a criterion can follow.</summary>
    public IEnumerable<SelectListItem> NormKeys => HttpContext.RequestServices.GetRequiredService<IDatedValues>().All
        .Where(v => v.Key.StartsWith("site.", StringComparison.Ordinal)).Select(v => v.Key).Distinct()
        .Select(key => new SelectListItem(Texts["value." + key], key)).OrderBy(item => item.Text, StringComparer.CurrentCulture).Prepend(new SelectListItem(Texts["geen"], ""));

    /// <summary>The day and the reason stand in a part of the form of their own.</summary>
    protected static List<Refusal> AtTheirFields(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(r => r.Field is "From" or "Reason" ? r with { Field = "Moment." + r.Field } : r.Field is null ? r : r with { Field = "Input." + r.Field })];

    protected PageResult RefusedHere(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in AtTheirFields(refusals))
            ModelState.AddModelError(refusal.Field ?? "", Texts.Of(refusal));
        var page = Page();
        page.StatusCode = HttpAnswers.StatusOf(refusals[0].Kind);
        return page;
    }
}
