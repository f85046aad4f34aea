using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>The locations on whose team this person is that wait for somebody else, or for a day.</summary>
internal sealed class TeamCard(FindNextStepsHandler steps, IPeople people, Texts texts) : IHomeCard
{
    private const int Most = 30;

    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.ViewInternal))
            return null;
        var others = (await steps.OfMyLocationsAsync(Most, cancel)).Where(s => s.WhoId != user.Id).ToList();
        if (others.Count == 0)
            return null;
        var names = (await people.FindAsync([.. others.Select(s => s.WhoId).OfType<Guid>().Distinct()], cancel)).ToDictionary(p => p.Id, p => p.Name);
        return new Card(50, "Uw locaties die op een ander wachten", ["Locatie", "Volgende stap", "Wie"], [.. others.Select(s => new CardRow(
            $"{s.Name}, {s.Town}", $"/locaties/{s.DossierId}", texts.Of(s.Phase), s.Sentence,
            s.WhoId is { } who ? names.GetValueOrDefault(who) : texts[s.IsWait ? "niemand: dit is wachten" : "nog niemand van het team"]))]);
    }
}
