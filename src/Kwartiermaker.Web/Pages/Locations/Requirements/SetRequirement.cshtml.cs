using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requirements;

/// <summary>A new requirement, or a new row of one that changes.</summary>
[Authorize(LocationsPermissions.ManageCriteria)]
public sealed class SetRequirementModel(FindRequirementsHandler find, SetRequirementHandler set) : FormPage
{
    /// <summary>The row that is followed up, to start from.</summary>
    [BindProperty(SupportsGet = true, Name = "eis")]
    public Guid? Previous { get; set; }

    [BindProperty]
    public RequirementInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Previous is null)
            return Page();
        if ((await find.HandleAsync(null, cancel)).SingleOrDefault(r => r.Id == Previous) is not { } row)
            return NotFound();
        Input = new RequirementInput
        {
            Code = row.Code,
            Subject = row.Subject,
            TextDutch = row.TextDutch,
            TextEnglish = row.TextEnglish,
            Comparison = row.Comparison,
            Norm = row.Norm,
            Unit = row.Unit,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await set.HandleAsync(
            new SetRequirement(
                Input.Code ?? "", Input.Subject, Input.TextDutch ?? "", Input.TextEnglish ?? "", Input.Comparison, Input.Norm, Input.Unit, Input.From, Input.Source ?? ""),
            cancel);
        return result.Succeeded ? DoneAt(Links.Requirements.Manage(), "De eis is vastgelegd.") : Refused(result.Refusals);
    }
}

public sealed class RequirementInput
{
    public string? Code { get; set; }

    public RequirementSubject? Subject { get; set; }

    public string? TextDutch { get; set; }

    public string? TextEnglish { get; set; }

    public Comparison Comparison { get; set; }

    public decimal? Norm { get; set; }

    public string? Unit { get; set; }

    public DateOnly? From { get; set; }

    public string? Source { get; set; }
}
