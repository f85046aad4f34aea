using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using System.Globalization;

namespace Kwartiermaker.Web.Forms;

/// <summary>How a history is shown: by day, turns each on a line of its own, and a row of small changes folded into one.</summary>
public static class TimelineLook
{
    /// <summary>So many small changes in a row are folded.</summary>
    private const int Many = 3;

    /// <summary>By a word in the name of the event; the first that fits.</summary>
    private static readonly (string Word, string Icon)[] Icons =
    [
        ("signed", "signature"), ("bound", "signature"), ("phase-", "arrow-right"), ("permit", "certificate"), ("decided", "gavel"), ("position", "building-bank"),
        ("talk", "messages"), ("briefing", "speakerphone"), ("council", "speakerphone"), ("file", "paperclip"), ("sent", "file-text"), ("answered", "file-text"),
        ("proposal", "scale"), ("deviation", "scale"), ("team", "users"), ("hold", "player-pause"), ("stopped", "ban"),
        ("resumed", "player-play"), ("reopened", "player-play"),
        ("follow-up", "clock"), ("cost", "coin"), ("activity", "crane"), ("building", "crane"), ("opening", "door"), ("registered", "map-pin"),
    ];

    /// <summary>The time of the day, in the Netherlands.</summary>
    public static string TimeOf(TimelineRow row) => Clock.InDutch(row.At).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string IconOf(string type) => Icons.FirstOrDefault(i => type.Contains(i.Word, StringComparison.Ordinal)).Icon ?? "pencil";

    /// <returns>The days, each with its rows in parts: one row, or several that are folded.</returns>
    public static IEnumerable<(DateOnly Day, IReadOnlyList<IReadOnlyList<TimelineRow>> Parts)> Days(IReadOnlyList<TimelineRow> rows, EventRights rights)
    {
        foreach (var day in rows.GroupBy(r => Clock.DayOf(r.At)))
        {
            var parts = new List<IReadOnlyList<TimelineRow>>();
            var small = new List<TimelineRow>();
            foreach (var row in day)
            {
                if (!rights.Turns.Contains(row.Type) && row.Reason is null)
                {
                    small.Add(row);
                    continue;
                }

                Close();
                parts.Add([row]);
            }

            Close();
            yield return (day.Key, parts);

            void Close()
            {
                if (small.Count >= Many)
                    parts.Add([.. small]);
                else
                    parts.AddRange(small.Select(r => (IReadOnlyList<TimelineRow>)[r]));
                small.Clear();
            }
        }
    }
}
