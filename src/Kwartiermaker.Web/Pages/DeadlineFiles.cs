using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Common.StandIns;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages;

/// <summary>The deadlines as the page shows them, by the same rights, as a spreadsheet; of more than fit on a page.</summary>
public static class DeadlineFiles
{
    /// <summary>Beyond it a spreadsheet is no longer a list to work with.</summary>
    public const int MostRows = 20_000;

    public static void MapDeadlineFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/termijnen/export", ExportAsync).RequireAuthorization(SignInSetup.SeesAnything)
            .RequireRateLimiting(Costly.Policy).WithRequestTimeout(Costly.Policy).ExcludeFromDescription();

    [ExportsList]
    private static async Task<IResult> ExportAsync(
        [FromQuery(Name = "van")] string? whose, [FromQuery(Name = "tot")] DateOnly? until, [FromQuery(Name = "gebied")] string? area,
        FindDeadlinesHandler deadlines, FindStandInsHandler standIns, IPeople people, CurrentUser user, Texts texts, Clock clock, CancellationToken cancel)
    {
        var filter = new DeadlineFilter(whose, until, area);
        var rows = await deadlines.HandleAsync(await filter.ForAsync(user, standIns, MostRows, cancel), cancel);
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        SheetColumn[] columns =
        [
            new(texts["Wanneer"]), new(texts["Dagen te laat"]), new(texts["Wat"], 48), new(texts["Locatie"], 36), new(texts["Grond"], 30), new(texts["Wie"], 24),
        ];
        var content = await SheetWriter.WriteAsync([new(texts["Termijnen"], columns, [.. rows.Select(Cells)])], cancel);
        return Results.File(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"termijnen-{clock.Today:yyyy-MM-dd}.xlsx");

        object?[] Cells(DeadlineRow row) =>
        [
            row.DueOn, row.DueOn < clock.Today ? clock.Today.DayNumber - row.DueOn.Value.DayNumber : null, texts["deadline." + row.Kind, row.Label], row.SubjectName,
            texts[row.Ground], row.ResponsibleId is { } who ? names.GetValueOrDefault(who) : null,
        ];
    }
}

/// <param name="Whose">"allen" for everybody's within reach; anything else: mine and of whom I stand in for.</param>
/// <param name="Area">A reception region by its name, or a municipality by its code.</param>
public sealed record DeadlineFilter(string? Whose, DateOnly? Until, string? Area)
{
    public async Task<FindDeadlines> ForAsync(CurrentUser user, FindStandInsHandler standIns, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(standIns);
        var of = Whose == "allen" ? null : (Guid[])[user.Id, .. (await standIns.ByMeAsync(cancel)).Select(s => s.PersonId)];
        return new FindDeadlines(of, Until: Until, Area: Area, Most: most);
    }
}
