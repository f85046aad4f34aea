using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Screening;

public enum ScreeningState
{
    /// <summary>Being filled in, by several people and in several turns.</summary>
    Draft,

    /// <summary>Stands as it is; a new insight is a new screening.</summary>
    Concluded,
}

/// <summary>One screening of a site against the criteria that held on its day (rows B2 and D1).</summary>
internal sealed class SiteScreening : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>The day of which the criteria and norms were taken.</summary>
    public required DateOnly On { get; init; }

    public required SiteKind Kind { get; init; }

    /// <summary>The score from which a site fits, on that day.</summary>
    public required decimal Threshold { get; init; }

    public required string StartedBy { get; init; }

    public ScreeningState State { get; private set; } = ScreeningState.Draft;

    public DateOnly? ConcludedOn { get; private set; }

    public string? ConcludedBy { get; private set; }

    public DateTime SavedAt { get; private set; }

    public int Saves { get; private set; }

    /// <summary>The outcome as stored at the last save.</summary>
    public ScreeningVerdict Verdict { get; private set; }

    public decimal? Low { get; private set; }

    public decimal? High { get; private set; }

    public List<ScreenedCriterion> Criteria { get; init; } = [];

    /// <summary>Copies the criteria with their norms of the day, and fills in what the dossier knows.</summary>
    public static SiteScreening Start(
        Guid dossier, SiteFacts site, IEnumerable<ListedCriterion> criteria, IDatedValues values, decimal threshold, CurrentUser user, DateOnly today, DateTime now)
    {
        var screening = new SiteScreening { DossierId = dossier, On = today, Kind = site.Kind, Threshold = threshold, StartedBy = user.Name };
        foreach (var criterion in criteria.Where(c => c.IsAskedOf(site.Kind)))
        {
            var copy = new ScreenedCriterion
            {
                ScreeningId = screening.Id,
                Code = criterion.Code,
                Pillar = criterion.Pillar,
                IsKnockOut = criterion.IsKnockOut,
                Weight = criterion.Weight,
                Text = criterion.Text with { },
                Measure = criterion.Measure,
                Side = criterion.Side,
                Norm = criterion.NormOn(today, values),
                Source = criterion.Source,
            };
            copy.FillIn(KnownMeasure.Of(criterion.Measure, site), KnownMeasure.IsOpenEnded(criterion.Measure, site));
            screening.Criteria.Add(copy);
        }

        screening.Settle(now);
        return screening;
    }

    public ScreeningResult Outcome() => OutcomeOf(Criteria);

    /// <summary>The outcome if nothing was assumed: what was not looked at by itself is not known.</summary>
    public ScreeningResult OutcomeAsLookedAt() => OutcomeOf(Criteria.Where(c => !c.Assumed));

    private ScreeningResult OutcomeOf(IEnumerable<ScreenedCriterion> judged) =>
        ScreeningOutcome.Of(Criteria.ConvertAll(c => c.ToCriterion()), [.. judged.Select(c => c.ToJudgement())], Kind.ToString(), Threshold);

    /// <summary>
    /// Codes of the criteria that somebody may judge to meet in one act: those that only a person can judge and that were left open. Not
    /// one that excludes a site: each of those gets a look and a judgement of its own.
    /// </summary>
    public IReadOnlySet<string> LeftOpen(IReadOnlyList<CriterionJudgement> judgements) =>
        judgements.Where(j => j.Verdict is null && Criteria.Exists(c => c.Code == j.Code && c is { Measure: null, IsKnockOut: false })).Select(j => j.Code).ToHashSet();

    /// <summary>Takes over what was said; the refusals name the row as the form has it.</summary>
    public List<Refusal> Judge(IReadOnlyList<CriterionJudgement> judgements, CurrentUser user, DateTime now)
    {
        if (State == ScreeningState.Concluded)
            return [Refusal.Rule("screening.concluded", ConcludedOn)];
        var refusals = new List<Refusal>();
        var pairs = new List<(ScreenedCriterion Criterion, CriterionJudgement Said)>();
        for (var i = 0; i < judgements.Count; i++)
        {
            if (Criteria.Find(c => c.Code == judgements[i].Code) is { } criterion)
            {
                refusals.AddRange(criterion.Check(judgements[i], $"Rows[{i}]"));
                pairs.Add((criterion, judgements[i]));
            }
            else
            {
                refusals.Add(Refusal.Rule("screening.criterion-unknown", judgements[i].Code));
            }
        }

        if (refusals.Count > 0)
            return refusals;
        foreach (var (criterion, said) in pairs)
            criterion.Take(said, user, now);
        Settle(now);
        return [];
    }

    /// <summary>From now on it stands. What is not known may stay so: it widens the score to a range.</summary>
    public void Conclude(CurrentUser user, DateOnly today) => (State, ConcludedOn, ConcludedBy) = (ScreeningState.Concluded, today, user.Name);

    /// <summary>A failing knock-out is accepted only on a concluded screening, by name and with the reason.</summary>
    public Refusal? Accept(string code, string reason, CurrentUser user, DateTime now)
    {
        if (State != ScreeningState.Concluded)
            return Refusal.Rule("screening.not-concluded");
        if (Criteria.Find(c => c.Code == code) is not { } criterion)
            return Refusal.Rule("screening.criterion-unknown", code);
        if (criterion.Accept(reason, user, now) is { } refusal)
            return refusal;
        (SavedAt, Saves) = (now, Saves + 1);
        return null;
    }

    private void Settle(DateTime now)
    {
        var outcome = Outcome();
        (Verdict, Low, High, SavedAt, Saves) = (outcome.Verdict, outcome.Total?.Low, outcome.Total?.High, now, Saves + 1);
    }
}
