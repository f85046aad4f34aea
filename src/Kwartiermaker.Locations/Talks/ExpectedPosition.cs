using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;

namespace Kwartiermaker.Locations.Talks;

internal static class ExpectedPosition
{
    /// <summary>
    /// On the ground of the first talks the college takes its preliminary position (brochure). Until a positive one is there, each
    /// talk moves the day on which the team asks for it.
    /// </summary>
    public static async Task ExpectPositionAsync(this DossierChange change, Talk talk, IDatedValues values, CancellationToken cancel)
    {
        var dossier = change.Dossier;
        var position = await change.Db.CurrentPositionAsync(dossier.Id, cancel);
        if (dossier.Phase != Phase.Exploration || position is { AllowsRequest: true })
            return;
        var due = Clock.DayOf(talk.At).AddDays(7 * values.Whole("position.expected.weeks", change.Today));
        await change.SetDeadlineAsync(LocationDeadlines.PositionExpected, dossier.Id, new(dossier.Name, due, "verwachting"), cancel);
    }
}
