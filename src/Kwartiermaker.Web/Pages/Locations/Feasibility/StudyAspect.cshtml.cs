using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>One aspect of the study: what was found, what proves it, and the judgement.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudyAspectModel(GetStudyHandler get, JudgeAspectHandler judge, FindScreeningsHandler screenings, GetScreeningHandler screening) : EditPage<AspectInput>
{
    /// <summary>What the screening measured of each aspect.</summary>
    private static readonly Dictionary<AspectKind, SiteMeasure[]> Measured = new()
    {
        [AspectKind.Accessibility] = [SiteMeasure.DistanceSchool, SiteMeasure.DistanceShops, SiteMeasure.DistanceTransport],
        [AspectKind.Capacity] = [SiteMeasure.Places, SiteMeasure.Gfa, SiteMeasure.PlotArea],
        [AspectKind.Potential] = [SiteMeasure.Lifespan, SiteMeasure.Term],
    };

    [BindProperty(SupportsGet = true, Name = "aspect")]
    public string Slug { get; set; } = "";

    public AspectKind? Kind => AspectPages.Find(Slug);

    public override string Back => Links.Feasibility.Of(DossierId);

    /// <summary>What the last concluded screening found of this aspect, so that nobody types it again.</summary>
    public IReadOnlyList<string> Screened { get; private set; } = [];

    public DateOnly? ScreenedOn { get; private set; }

    protected override string DoneText => Texts["De bevindingen zijn bewaard."];

    /// <summary>Puts what the screening found below what was typed; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostTakeOverAsync(CancellationToken cancel)
    {
        if (Kind is null)
            return NotFound();
        await FindScreenedAsync(cancel);
        (Input.Findings, Input.Evidence) = (Below(Input.Findings, string.Join('\n', Screened)), Below(Input.Evidence, Texts["Toetsing van {0}.", ScreenedOn]));
        ModelState.Clear();
        return Page();

        string? Below(string? typed, string found) => Screened.Count == 0 ? typed : string.IsNullOrWhiteSpace(typed) ? found : $"{typed.TrimEnd()}\n{found}";
    }

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(AspectInput input, CancellationToken cancel) => Kind is { } kind
        ? (await judge.HandleAsync(new JudgeAspect(DossierId, kind, input.Version, input.Findings, input.Evidence, input.Verdict), cancel)).Refusals
        : [Refusal.NotFound()];

    protected override async Task<AspectInput?> StoredAsync(CancellationToken cancel)
    {
        if (Kind is null || await get.HandleAsync(DossierId, cancel) is not { } study)
            return null;
        await FindScreenedAsync(cancel);
        return AspectInput.From(study.Aspects.Single(a => a.Kind == Kind));
    }

    private async Task FindScreenedAsync(CancellationToken cancel)
    {
        if (!Measured.TryGetValue(Kind!.Value, out var measures)
            || (await screenings.HandleAsync(DossierId, cancel)).FirstOrDefault(s => s.State == ScreeningState.Concluded) is not { } last
            || await screening.HandleAsync(DossierId, last.Id, cancel) is not { } found)
            return;
        ScreenedOn = found.ConcludedOn;
        Screened = [.. found.Criteria.Where(c => c.Measure is { } measure && measures.Contains(measure) && c.Verdict != Verdict.Unknown)
            .Select(c => ScreeningText.Sentence(Texts, c)).Distinct()];
    }
}

public class AspectInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Findings { get; set; }

    public string? Evidence { get; set; }

    public AspectVerdict Verdict { get; set; }

    public static AspectInput From(AspectRow aspect) => new() { Version = aspect.Version, Findings = aspect.Findings, Evidence = aspect.Evidence, Verdict = aspect.Verdict };
}
