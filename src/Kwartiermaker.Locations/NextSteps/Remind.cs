using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>Tells whoever the next step waits for that it waits: by a notice, and by mail when they want that. Once a day is enough.</summary>
public sealed record Remind(Guid DossierId);

/// <param name="What">The next step, in Dutch.</param>
/// <param name="To">Names of who was reminded.</param>
[EventName("locations.reminder-sent", LocationsPermissions.ViewInternal)]
public sealed record ReminderSent(string What, string To) : IEvent;

public sealed class RemindHandler(DossierDesk desk, GetDossierHandler dossiers, GetGateHandler gates, IPeople people, RoleMatrix matrix, Common.Language.Texts texts)
{
    public Task<Result<Done>> HandleAsync(Remind command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        return desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.ViewInternal, async change =>
        {
            var dossier = (await dossiers.HandleAsync(command.DossierId, cancel))!;
            if (await gates.OfAsync(dossier, cancel) is not { } gate || NextAct.Of(dossier.Standing, gate) is not { Act: { } act } next)
                return Refusal.Rule("reminder.nothing");
            var known = (await people.FindAsync(cancel)).ToDictionary(p => p.Id);
            var who = WhoDoes(act, dossier, known);
            if (who.Count == 0)
                return Refusal.Rule("reminder.nobody");
            if (who.All(p => p.Id == change.User.Id))
                return Refusal.Rule("reminder.oneself");
            var what = next.Sentence(texts.In(CultureInfo.GetCultureInfo("nl-NL")));
            if (await SentTodayAsync(change.Db, command.DossierId, change.Today, cancel))
                return Refusal.Rule("reminder.today");
            change.Record(new ReminderSent(what, string.Join(", ", who.Select(p => p.Name))), tell: who.Select(p => (Guid?)p.Id));
            return default(Done);
        }, cancel);
    }

    /// <summary>The one of the team, or else whoever of us has the right there; the municipality is not reminded by a program.</summary>
    private List<Person> WhoDoes(Contracts.Locations.Act act, DossierView dossier, Dictionary<Guid, Person> known) =>
        StepOwner.Of(dossier.Team, act, known, matrix) is { } one
            ? [known[one]]
            : [.. known.Values.Where(p => p.Scope.Includes(dossier.Region, dossier.Site.MunicipalityCode) && !p.Roles.Contains(Roles.MunicipalityOfficial)
                && act.IsFor(matrix.For(p.Roles).Contains))];

    private static Task<bool> SentTodayAsync(AppDbContext db, Guid dossier, DateOnly today, CancellationToken cancel)
    {
        var (name, since) = (EventName.Of<ReminderSent>(), Clock.ToUtc(today.ToDateTime(TimeOnly.MinValue)));
        return db.Events.AnyAsync(e => e.SubjectId == dossier && e.Type == name && e.At >= since, cancel);
    }
}
