using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <param name="PropertyDirectorId">Null: there are several in this area, and one of them has to be chosen.</param>
/// <param name="Choices">The property directors of the area, when whoever registers is none.</param>
public sealed record FirstTeam(Guid? PropertyDirectorId, Guid? ProjectDirectorId, IReadOnlyList<Person> Choices);

/// <summary>Who carries a location that is registered: a property director carries what they register, a project director gives it to the one of the area.</summary>
public sealed class FindFirstTeamHandler(CurrentUser user, IPeople people, IMunicipalities municipalities)
{
    public async Task<FirstTeam> HandleAsync(string municipalityCode, Guid? chosen, CancellationToken cancel)
    {
        if (user.Role == Roles.PropertyDirector || municipalities.Find(municipalityCode) is not { } municipality)
            return new(user.Id, null, []);
        var choices = (await people.FindAsync(cancel)).Where(p => ChangeTeamHandler.Fits(p, Roles.PropertyDirector, municipality.Region, municipality.Code)).ToList();
        var project = user.Role == Roles.ProjectDirector ? user.Id : (Guid?)null;
        // Where nobody does that work yet, it stays with whoever registers.
        return choices switch
        {
            [] => new(user.Id, project, []),
            [var only] => new(only.Id, project, choices),
            _ => new(choices.Find(p => p.Id == chosen)?.Id, project, choices),
        };
    }
}
