using Kwartiermaker.Locations.BuildingPlan;

namespace Kwartiermaker.Web.Pictures;

/// <param name="Css">State of the bar: planned, busy, done or late.</param>
/// <param name="Left">The words stand to the left of the bar, because there is no room to the right.</param>
public sealed record GanttBar(int X, int Y, int Width, ActivityRow Activity, string Css, bool Critical, bool Left);

public sealed record GanttLink(int FromX, int FromY, int ToX, int ToY, bool Critical);

public sealed record GanttMonth(int X, DateOnly First, bool Labelled);

/// <summary>Where everything of a building plan stands in its picture; the page draws it. Coordinates are those of the view box.</summary>
public sealed record GanttPicture(int Height, IReadOnlyList<GanttBar> Bars, IReadOnlyList<GanttLink> Links, IReadOnlyList<GanttMonth> Months, int? TodayX, int? DeliveryX)
{
    public const int Width = 900;
    public const int NamesEnd = 210;
    public const int Top = 30;
    public const int RowHeight = 30;
    public const int BarHeight = 16;
    private const int WordsWidth = 190;
    private const int FewDays = 45;

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
            Top + (rows.Count * RowHeight) + 8, bars, links, Months(), today >= first && today <= last ? X(today) : null,
            plan.Site?.PlannedDelivery is { } d && d >= first && d <= last ? X(d) : null);

        int X(DateOnly day) => NamesEnd + (int)((long)(day.DayNumber - first.DayNumber) * (Width - NamesEnd) / days);

        GanttBar Bar(ActivityRow row, int index)
        {
            var when = row.Planned!;
            var (from, to) = (X(when.EarliestStart), X(when.EarliestFinish.AddDays(1)));
            var css = when.State == ActivityState.Done ? "done" : row.IsLate ? "late" : when.State == ActivityState.Busy ? "busy" : "planned";
            return new GanttBar(from, Top + (index * RowHeight) + ((RowHeight - BarHeight) / 2), Math.Max(3, to - from), row, css, when.IsCritical,
                to + WordsWidth > Width && from - WordsWidth > NamesEnd);
        }

        List<GanttMonth> Months()
        {
            var every = days > 1_100 ? 6 : days > 500 ? 3 : 1;
            var months = new List<GanttMonth>();
            for (var month = first; month <= last; month = month.AddMonths(1))
                months.Add(new GanttMonth(X(month), month, (month.Month - 1) % every == 0 && X(month) < Width - 50));
            return months;
        }
    }

    private static GanttLink Link(GanttBar from, GanttBar to) => new(
        from.X + from.Width, from.Y + (BarHeight / 2), to.X, to.Y + (BarHeight / 2), from.Critical && to.Critical);
}
