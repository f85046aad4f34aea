using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Portfolio;

/// <summary>
/// What the official of a municipality wants to know of its locations, and a location manager of those they run or will run: where they
/// stand, what was agreed, and whom to call.
/// </summary>
internal sealed class OwnLocationsCard(AppDbContext db, IPeople people, Texts texts) : IHomeCard
{
    private const int Most = 50;

    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        var (official, me) = (user.May(LocationsPermissions.AnswerForMunicipality), user.Id);
        if (!official && user.Role != Roles.LocationManager)
            return null;
        var found = await db.Visible<Dossier>(user).Where(d => official || d.LocationManagerId == me).OrderBy(d => d.Phase).ThenBy(d => d.Name).Take(Most).ToListAsync(cancel);
        var known = (await people.FindAsync([.. found.Select(d => d.CarriedBy).Distinct()], cancel)).ToDictionary(p => p.Id);
        var ids = found.ConvertAll(d => d.Id);
        var said = (await db.Set<Position>().AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToListAsync(cancel))
            .GroupBy(p => p.DossierId).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Number)!);
        var title = official ? "Onze locaties" : "Uw locaties";
        return found.Count == 0 ? null : new Card(10, title, ["Locatie", "Fase", "Wat is afgesproken", "Uw contact"], [.. found.Select(d => new CardRow(
            $"{d.Name}, {d.Town}", $"/locaties/{d.Id}", null, texts.Of(d.Phase), Agreed(d, said.GetValueOrDefault(d.Id)),
            known.GetValueOrDefault(d.CarriedBy) is { } who ? Reach.Of(who) : texts["niet bekend"]))]);
    }

    private string Agreed(Dossier dossier, Position? said) => dossier switch
    {
        { AgreedPlaces: null } => said is null
            ? texts["nog geen standpunt en geen overeenkomst"]
            : texts["standpunt van {0}: {1}; nog geen overeenkomst", said.TakenOn, said.Outcome],
        { AgreedTo: { } to } => texts["{0:plaats|plaatsen} van {1} tot en met {2}", dossier.AgreedPlaces, dossier.AgreedFrom, to],
        _ => texts["{0:plaats|plaatsen} vanaf {1}, voor onbepaalde tijd", dossier.AgreedPlaces, dossier.AgreedFrom],
    };
}
