using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Requirements;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.PlanTests;

public sealed record PlanTestItemRow(
    Guid Id, int Version, string Code, RequirementSubject Subject, string TextDutch, string TextEnglish, Comparison Comparison, decimal? Norm, string? Unit, string Source,
    decimal? Value, Judgement Judgement, string? Remark, Deviation Deviation)
{
    public string Text => Texts.InEnglish ? TextEnglish : TextDutch;

    public bool IsByNumber => Assessment.IsByNumber(Comparison, Norm);

    public Outcome Outcome => Assessment.OutcomeOf(Judgement, Deviation.State);
}

public sealed record FindingRow(Guid Id, int Version, Circumstance Circumstance, string Found, string Effect);

/// <param name="CanChange">It is the latest, and its phase is not over.</param>
public sealed record PlanTestView(
    Guid Id, int Number, string Plan, DateOnly On, Phase Phase, string MadeBy, bool CanChange, IReadOnlyList<PlanTestItemRow> Items, IReadOnlyList<FindingRow> Findings)
{
    public IReadOnlyList<SubjectSummary> Subjects { get; } =
        [.. Items.GroupBy(i => i.Subject).Select(g => new SubjectSummary(g.Key, Of(g, Outcome.Met), Of(g, Outcome.Deviates), Of(g, Outcome.Open), Of(g, Outcome.NotApplicable)))];

    private static int Of(IEnumerable<PlanTestItemRow> items, Outcome outcome) => items.Count(i => i.Outcome == outcome);
}

/// <summary>How a plan does on one subject.</summary>
public sealed record SubjectSummary(RequirementSubject Subject, int Met, int Deviating, int Open, int NotApplicable)
{
    public int Total => Met + Deviating + Open + NotApplicable;
}

/// <summary>One test with its requirements and findings; null when it is not there or out of scope.</summary>
public sealed class GetPlanTestHandler(AppDbContext db, CurrentUser user)
{
    /// <param name="testId">Null for the latest test.</param>
    public async Task<PlanTestView?> HandleAsync(Guid dossierId, Guid? testId, CancellationToken cancel)
    {
        var dossier = await db.Visible<Dossier>(user, LocationsPermissions.ViewInternal).SingleOrDefaultAsync(d => d.Id == dossierId, cancel);
        var tests = await db.Set<PlanTest>().AsNoTracking().Where(t => t.DossierId == dossierId).OrderByDescending(t => t.Number).ToListAsync(cancel);
        if (dossier is null || tests.FirstOrDefault(t => testId is null || t.Id == testId) is not { } test)
            return null;
        var items = await db.Set<PlanTestItem>().AsNoTracking().Where(i => i.TestId == test.Id).OrderBy(i => i.Position).ThenBy(i => i.Code).ToListAsync(cancel);
        var findings = await db.Set<Finding>().AsNoTracking().Where(f => f.TestId == test.Id).OrderBy(f => f.Id)
            .Select(f => new FindingRow(f.Id, f.Version, f.Circumstance, f.Found, f.Effect)).ToListAsync(cancel);
        var canChange = BuildingPlan.BuildingRules.WhyNotPlan(dossier) is null && test.WhyNotChange(dossier, tests[0].Number) is null;
        return new PlanTestView(
            test.Id, test.Number, test.Plan, test.On, test.Phase, test.MadeBy, canChange,
            items.ConvertAll(i => new PlanTestItemRow(
                i.Id, i.Version, i.Code, i.Subject, i.TextDutch, i.TextEnglish, i.Comparison, i.Norm, i.Unit, i.Source, i.Value, i.Judgement, i.Remark, i.Deviation)),
            findings);
    }
}
