using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>The five aspects of the study in one table.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudyAspectsModel(GetStudyHandler get, JudgeAspectsHandler judge) : RowsPage<AspectLine>
{
    public override string Back => Links.Feasibility.Of(DossierId);

    protected override string DoneText => Texts["De bevindingen zijn bewaard."];

    public override string NameOf(AspectLine row, int index) => row.Kind is { } kind ? Texts.Of(kind) : "";

    protected override async Task<IReadOnlyList<AspectLine>?> StoredAsync(CancellationToken cancel) => await get.HandleAsync(DossierId, cancel) is { } study
        ? [.. study.Aspects.Select(a => new AspectLine { Key = a.Kind.ToString(), Version = a.Version, Findings = a.Findings, Evidence = a.Evidence, Verdict = a.Verdict })]
        : null;

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<AspectLine> rows, CancellationToken cancel) => (await judge.HandleAsync(
        new JudgeAspects(DossierId, [.. rows.Select(r => new JudgeAspect(DossierId, r.Kind ?? default, r.Version, r.Findings, r.Evidence, r.Verdict))]), cancel)).Refusals;
}

public sealed class AspectLine : AspectInput, IRowInput
{
    public string? Key { get; set; }

    public bool IsEmpty() => false;

    internal AspectKind? Kind => Enum.TryParse<AspectKind>(Key, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
