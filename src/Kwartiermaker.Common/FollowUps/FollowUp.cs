using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Common.FollowUps;

/// <summary>Done is met, kept or finished; dropped is waived, broken or no longer needed.</summary>
public enum FollowUpState
{
    Open,
    Done,
    Dropped,
}

/// <summary>Something that somebody must have done by a day, and that came out of a position, a briefing or a talk.</summary>
internal sealed class FollowUp : Versioned
{
    public required Guid SubjectId { get; init; }

    /// <summary>Code of a <see cref="FollowUpKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The position, briefing or talk.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Only a letter of the one who asked for it waives it.</summary>
    public bool WaivedByLetter { get; init; }

    public required string Text { get; init; }

    /// <summary>To whom a promise was made.</summary>
    public string? ToWhom { get; init; }

    /// <summary>The day of the position, briefing or talk: nothing is due or done before it.</summary>
    public required DateOnly Since { get; init; }

    public required DateOnly DueOn { get; set; }

    public required Guid ResponsibleId { get; set; }

    public FollowUpState State { get; private set; } = FollowUpState.Open;

    public DateOnly? SettledOn { get; private set; }

    /// <summary>Name of the person who recorded it.</summary>
    public string? SettledBy { get; private set; }

    public string? How { get; private set; }

    /// <summary>Date of the municipality's letter that waives a condition.</summary>
    public DateOnly? LetterOn { get; private set; }

    /// <summary>
    /// How it ended, or that it is open again. A condition is the municipality's: only its letter waives it, so a waiver carries
    /// the letter's date. A broken promise and a dropped action carry the reason.
    /// </summary>
    public List<Refusal> Settle(FollowUpState state, DateOnly? on, string? how, DateOnly? letterOn, string by, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (state == FollowUpState.Open)
        {
            (State, SettledOn, SettledBy, How, LetterOn) = (state, null, null, null, null);
            return refusals;
        }

        refusals.Text(nameof(How), how, 2_000);
        Day(nameof(SettledOn), on);
        var waived = WaivedByLetter && state == FollowUpState.Dropped;
        if (waived)
            Day(nameof(LetterOn), letterOn);
        if (refusals.Count == 0)
            (State, SettledOn, SettledBy, How, LetterOn) = (state, on, by, how!.Trim(), waived ? letterOn : null);
        return refusals;

        void Day(string field, DateOnly? day)
        {
            if (day is null)
                refusals.Add(Refusal.Invalid(field, "required"));
            else if (day > today)
                refusals.Add(Refusal.Invalid(field, "follow-up.in-future"));
            else if (day < Since)
                refusals.Add(Refusal.Invalid(field, "follow-up.before-start", Since));
        }
    }
}
