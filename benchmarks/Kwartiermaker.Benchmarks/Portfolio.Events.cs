using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Json;

namespace Kwartiermaker.Benchmarks;

/// <summary>The history of the dossiers.</summary>
internal sealed partial class Portfolio
{
    /// <summary>In the order of time: the events of one dossier lie scattered among those of the others, as they do in use.</summary>
    private IEnumerable<EventRow> Events(List<Made> made)
    {
        var key = app.Services.GetRequiredService<AuditKey>();
        for (var k = 0; k < 400; k++)
        {
            foreach (var one in made.Where(m => k < EventsOf(m.Number)))
            {
                var at = start.AddDays(Days * k / 400.0).AddSeconds(one.Number);
                var what = What(k, one, at);
                var row = new EventRow
                {
                    At = at,
                    ActorId = one.Dossier.PropertyDirectorId,
                    ActorName = "Medewerker",
                    ActorRole = Roles.PropertyDirector,
                    SubjectId = one.Dossier.Id,
                    Type = EventName.Of(what.GetType()),
                    Data = JsonSerializer.Serialize(what, what.GetType(), EventLog.Json),
                    Reason = k % 20 == 19 ? "Op verzoek van de gemeente." : null,
                };
                row.Sign(key);
                yield return row;
            }
        }
    }

    private static IEvent What(int k, Made one, DateTime at) => k == 0
        ? new SiteRegistered(one.Dossier.Name, one.Dossier.Town, one.Dossier.PossiblePlaces, false)
        : (k % 8) switch
        {
            0 or 4 => new TalkPlanned(TalkKind.Talk, $"Verkennend gesprek {k}", "wethouder en ambtenaar ruimtelijke ordening", at, "communicatie gemeente"),
            1 or 5 => new TalkHeld(TalkKind.Talk, $"Verkennend gesprek {k - 1}", "wethouder en ambtenaar ruimtelijke ordening"),
            2 => new FollowUpAdded("gesprekken", "locations.talk-action", "Zoek uit hoe het verkeer wordt geregeld.", DateOnly.FromDateTime(at.AddDays(30))),
            3 => new SiteChanged(["PossiblePlaces", "Notes"]),
            6 when one.Entries.Count > k / 8 => new PhaseEntered(one.Entries[k / 8].Phase - 1, one.Entries[k / 8].Phase),
            _ => new FollowUpSettled("gesprekken", "locations.talk-action", "Zoek uit hoe het verkeer wordt geregeld.", FollowUpEnding.Finished, DateOnly.FromDateTime(at)),
        };
}
