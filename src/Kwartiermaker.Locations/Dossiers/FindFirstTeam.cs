using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <param name="PropertyDirectorId">Null: there are several and one has to be chosen, or who was chosen is none of this area.</param>
/// <param name="Choices">The property directors of the area.</param>
public sealed record FirstTeam(Guid? PropertyDirectorId, Guid? ProjectDirectorId, IReadOnlyList<Person> Choices);

/// <summary>Who carries a location that is registered: a property director carries what they register, a project director gives it to the one of the area.</summary>
public sealed class FindFirstTeamHandler(CurrentUser user, IPeople people, IMunicipalities municipalities)
{
    public async Task<FirstTeam> HandleAsync(string municipalityCode, Guid? chosen, CancellationToken cancel)
    {
        if (user.Role == Roles.PropertyDirector && (chosen is null || chosen == user.Id))
            return new(user.Id, null, []);
        var municipality = municipalities.Find(municipalityCode);
        var choices = (await people.FindAsync(cancel))
            .Where(p => municipality is not null && ChangeTeamHandler.Fits(p, Roles.PropertyDirector, municipality.Region, municipality.Code)).ToList();
        var carries = (choices, chosen) switch
        {
            // Where nobody does that work yet, it stays with whoever registers.
            ([], null) => user.Id,
            ([var only], null) => only.Id,
            _ => choices.Find(p => p.Id == chosen)?.Id,
        };
        return new(carries, user.Role == Roles.ProjectDirector ? user.Id : null, choices);
    }
}
