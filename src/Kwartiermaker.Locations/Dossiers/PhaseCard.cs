using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using System.Globalization;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>How many locations and places stand in each phase.</summary>
internal sealed class PhaseCard(CountDossiersHandler counts, Texts texts) : IHomeCard
{
    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(LocationsPermissions.View))
            return null;
        var phases = await counts.HandleAsync(new DossierFilter(), cancel);
        // Who has one location knows where it stands.
        return phases.Sum(p => p.Dossiers) <= 1 ? null : new Card(100, "Locaties per fase", ["Fase", "Locaties", "Plaatsen"], [.. phases.Select(Row)]) { Bars = 1..2 };
    }

    private CardRow Row(PhaseCount count) =>
        new(count.Phase, $"/locaties?fase={count.Phase}&stand=Active", Opening(count) is { } years ? texts["opening {0}", years] : null, count.Dossiers, count.Places);

    private static string? Opening(PhaseCount count) => (count.FirstOpening, count.LastOpening) switch
    {
        ({ } first, { } last) when first.Year != last.Year => $"{first.Year}–{last.Year}",
        ({ } first, { }) => first.Year.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
