using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>One aspect of the study: what was found, what proves it, and the judgement.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudyAspectModel(GetStudyHandler get, JudgeAspectHandler judge) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "aspect")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public AspectInput Input { get; set; } = new();

    public AspectRow Aspect { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = AspectInput.From(Aspect);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await judge.HandleAsync(new JudgeAspect(DossierId, Aspect.Kind, Input.Version, Input.Findings, Input.Evidence, Input.Verdict), cancel);
        return result.Succeeded
            ? DoneAt($"/locaties/{DossierId}/haalbaarheid", "De bevindingen zijn bewaard.")
            : RefusedTakingVersion(result.Refusals, Input, AspectInput.From(Aspect));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (AspectPages.Find(Slug) is not { } kind || await get.HandleAsync(DossierId, cancel) is not { } study)
            return false;
        Aspect = study.Aspects.Single(a => a.Kind == kind);
        return true;
    }
}

public sealed class AspectInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Findings { get; set; }

    public string? Evidence { get; set; }

    public AspectVerdict Verdict { get; set; }

    public static AspectInput From(AspectRow aspect) => new() { Version = aspect.Version, Findings = aspect.Findings, Evidence = aspect.Evidence, Verdict = aspect.Verdict };
}
