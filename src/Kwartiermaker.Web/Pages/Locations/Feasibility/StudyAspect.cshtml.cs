using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>One aspect of the study: what was found, what proves it, and the judgement.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudyAspectModel(GetStudyHandler get, JudgeAspectHandler judge) : EditPage<AspectInput>
{
    [BindProperty(SupportsGet = true, Name = "aspect")]
    public string Slug { get; set; } = "";

    public AspectKind? Kind => AspectPages.Find(Slug);

    public override string Back => Links.Feasibility.Of(DossierId);

    protected override string DoneText => Texts["De bevindingen zijn bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(AspectInput input, CancellationToken cancel) => Kind is { } kind
        ? (await judge.HandleAsync(new JudgeAspect(DossierId, kind, input.Version, input.Findings, input.Evidence, input.Verdict), cancel)).Refusals
        : [Refusal.NotFound()];

    protected override async Task<AspectInput?> StoredAsync(CancellationToken cancel) =>
        Kind is not null && await get.HandleAsync(DossierId, cancel) is { } study ? AspectInput.From(study.Aspects.Single(a => a.Kind == Kind)) : null;
}

public sealed class AspectInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Findings { get; set; }

    public string? Evidence { get; set; }

    public AspectVerdict Verdict { get; set; }

    public static AspectInput From(AspectRow aspect) => new() { Version = aspect.Version, Findings = aspect.Findings, Evidence = aspect.Evidence, Verdict = aspect.Verdict };
}
