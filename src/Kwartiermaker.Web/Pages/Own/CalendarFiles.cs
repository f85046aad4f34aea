using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Locations;
using System.Text;

namespace Kwartiermaker.Web.Pages.Own;

/// <summary>Calendars for the programs of people (RFC 5545): by an address that only they know, or one talk at a time for who is signed in.</summary>
public static class CalendarFiles
{
    public const string Root = "/agenda";

    private const string Ics = "text/calendar; charset=utf-8";

    public static void MapCalendarFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "/{secret}.ics", ReadAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/locaties/{id:guid}/agenda/{item:guid}.ics", OneAsync).RequireAuthorization(LocationsPermissions.View).ExcludeFromDescription();
    }

    private static async Task<IResult> OneAsync(Guid id, Guid item, HttpRequest request, GetCalendarItemHandler get, CancellationToken cancel) =>
        await get.HandleAsync(id, item, cancel) is { } found
            ? Results.File(Encoding.UTF8.GetBytes(Write([found], found.Where, $"{request.Scheme}://{request.Host}")), Ics, "afspraak.ics")
            : Results.NotFound();

    private static async Task<IResult> ReadAsync(string secret, HttpRequest request, ReadFeedHandler read, CancellationToken cancel) =>
        await read.HandleAsync(secret, cancel) is { } items
            ? Results.Text(Write(items, "Kwartiermaker", $"{request.Scheme}://{request.Host}"), Ics)
            : Results.NotFound();

    internal static string Write(IEnumerable<CalendarItem> items, string name, string site)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Kwartiermaker//NL" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var item in items)
        {
            var one = new CalendarEvent { Uid = $"{item.Id:N}@kwartiermaker", Summary = $"{item.What}: {item.Where}", Location = item.Where, Url = new Uri(site + item.Path) };
            if (item.Day is { } day)
            {
                one.Start = new CalDateTime(day);
                // A term takes nobody's time.
                one.Transparency = TransparencyType.Transparent;
            }
            else if (item.Begins is { } begins)
            {
                one.Start = new CalDateTime(begins, "UTC");
                one.Duration = Duration.FromHours(1);
            }

            calendar.Events.Add(one);
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
