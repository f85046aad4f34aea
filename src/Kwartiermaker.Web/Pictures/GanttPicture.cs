using Kwartiermaker.Locations.BuildingPlan;
using System.Globalization;

namespace Kwartiermaker.Web.Pictures;

/// <param name="Css">State of the bar: planned, busy, done or late.</param>
public sealed record GanttBar(int X, int Y, int Width, ActivityRow Activity, string Css, bool Critical);

public sealed record GanttLink(int FromX, int FromY, int ToX, int ToY, bool Critical);

/// <param name="Label">Named, when there is room; on a phone only those of every second are.</param>
public sealed record GanttMonth(int X, DateOnly First, string? Label, bool Minor);

/// <summary>
/// Where everything of a building plan stands in its picture. The picture is as wide as the page lets it be: days are thousandths of its width, rows have
/// a fixed height, and words stand beside it as text.
/// </summary>
public sealed record GanttPicture(int Height, IReadOnlyList<GanttBar> Bars, IReadOnlyList<GanttLink> Links, IReadOnlyList<GanttMonth> Months, int? TodayX, int? DeliveryX)
{
    public const int Width = 1000;
    public const int RowHeight = 44;
    public const int BarHeight = 18;
    private const int FewDays = 45;
    private const int MostLabels = 7;

    public static GanttPicture Of(BuildingPlanView plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var schedule = plan.Schedule ?? throw new ArgumentException("Without a schedule there is no picture.", nameof(plan));
        var rows = plan.Activities.OrderBy(a => a.Planned!.EarliestStart).ThenBy(a => a.Number).ToList();
        var first = rows.Min(a => a.Planned!.EarliestStart);
        var last = schedule.Finish;
        if (plan.Site?.PlannedDelivery is { } planned && planned > last && planned <= last.AddDays(366))
            last = planned;
        // Today is in the picture when it is near; a plan of years ahead is not squeezed for it.
        if (today < first && today.AddDays(FewDays) >= first)
            first = today;
        if (today > last && today <= last.AddDays(FewDays))
            last = today;
        first = new DateOnly(first.Year, first.Month, 1);
        var days = last.DayNumber - first.DayNumber + 1;

        var bars = rows.Select((row, index) => Bar(row, index)).ToList();
        var byId = bars.ToDictionary(b => b.Activity.Id);
        var links = bars.SelectMany(to => to.Activity.Facts.After.Where(byId.ContainsKey).Select(id => Link(byId[id], to))).ToList();
        return new GanttPicture(
            rows.Count * RowHeight, bars, links, [.. Months()], today >= first && today <= last ? X(today) : null,
            plan.Site?.PlannedDelivery is { } d && d >= first && d <= last ? X(d) : null);

        int X(DateOnly day) => (int)((long)(day.DayNumber - first.DayNumber) * Width / days);

        GanttBar Bar(ActivityRow row, int index)
        {
            var when = row.Planned!;
            var (from, to) = (X(when.EarliestStart), X(when.EarliestFinish.AddDays(1)));
            var css = when.State == ActivityState.Done ? "done" : row.IsLate ? "late" : when.State == ActivityState.Busy ? "busy" : "planned";
            return new GanttBar(from, (index * RowHeight) + ((RowHeight - BarHeight) / 2), Math.Max(4, to - from), row, css, when.IsCritical);
        }

        IEnumerable<GanttMonth> Months()
        {
            var count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
            int[] steps = [1, 2, 3, 6, 12, 24];
            var every = steps.First(s => count / s <= MostLabels || s == steps[^1]);
            for (var i = 0; i < count; i++)
            {
                var month = first.AddMonths(i);
                var named = i % every == 0 && X(month) < Width * 94 / 100;
                var year = i == 0 || month.Month <= every;
                yield return new GanttMonth(
                    X(month), month, named ? month.ToString(year ? "MMM yyyy" : "MMM", CultureInfo.CurrentCulture) : null, i / every % 2 == 1);
            }
        }
    }

    /// <summary>A place in the picture as SVG writes it where the picture is not stretched.</summary>
    public static string Share(int x) => (x / 10m).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static GanttLink Link(GanttBar from, GanttBar to) => new(
        from.X + from.Width, from.Y + (BarHeight / 2), to.X, to.Y + (BarHeight / 2), from.Critical && to.Critical);
}
