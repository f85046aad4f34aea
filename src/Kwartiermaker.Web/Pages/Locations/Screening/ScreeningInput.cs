using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Screening;

namespace Kwartiermaker.Web.Pages.Locations.Screening;

/// <summary>The form of a screening: a row for each criterion, in the order of the screening.</summary>
public sealed class ScreeningInput
{
    public Guid ScreeningId { get; set; }

    public int Version { get; set; }

    public List<JudgementInput> Rows { get; set; } = [];

    /// <summary>Of what only a person can judge, all that was left open meets the criterion.</summary>
    public bool RestMeets { get; set; }

    /// <summary>Asked for when somebody concludes while criteria are open.</summary>
    public bool WithOpen { get; set; }

    public static ScreeningInput From(ScreeningView screening) => new()
    {
        ScreeningId = screening.Id,
        Version = screening.Version,
        Rows = [.. screening.Criteria.Select(JudgementInput.From)],
    };
}

public sealed class JudgementInput
{
    public string Code { get; set; } = "";

    /// <summary>Empty: as the norm says, or not known.</summary>
    public Verdict? Verdict { get; set; }

    public decimal? Measured { get; set; }

    public string? Evidence { get; set; }

    public string? Reason { get; set; }

    public static JudgementInput From(ScreenedRow row) =>
        new() { Code = row.Code, Verdict = row.Given, Measured = row.Measured, Evidence = row.Evidence, Reason = row.Reason };

    public CriterionJudgement ToJudgement() => new(Code, Verdict, Measured, Evidence, Reason);

    public string Tell(Texts texts) => string.Join(" · ", new[]
    {
        Measured is { } number ? texts.Show(number) : null, Verdict is { } verdict ? texts.Of(verdict) : null, Evidence, Reason,
    }.Where(t => !string.IsNullOrWhiteSpace(t)));
}

/// <summary>A criterion about which the form and what is stored differ.</summary>
public sealed record JudgementConflict(string Question, string Typed, string Stored)
{
    public static IReadOnlyList<JudgementConflict> Between(ScreeningInput typed, ScreeningView stored, Texts texts) =>
        [.. stored.Criteria.Join(typed.Rows, c => c.Code, r => r.Code, (c, r) =>
                new JudgementConflict(c.Text.Question, r.Tell(texts), JudgementInput.From(c).Tell(texts)))
            .Where(d => d.Typed != d.Stored)];
}
