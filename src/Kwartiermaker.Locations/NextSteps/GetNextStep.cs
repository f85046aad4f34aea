using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>The next step of a dossier as its own page shows it.</summary>
/// <param name="Form">Where this person does it: the part of the address behind the dossier's own. Null when it is not this person's to do.</param>
/// <param name="Waiting">Whom it waits for: a name, or roles; null when there is nothing to do but wait.</param>
/// <param name="IsMine">This person is the one of the team who does it, or may when nobody of the team can.</param>
public sealed record NextStepView(string Sentence, string? Form, string? Waiting, bool IsMine);

public sealed class GetNextStepHandler(CurrentUser user, RoleMatrix matrix, IMunicipalities municipalities, Texts texts)
{
    /// <param name="gate">As it is now, to whom may see it.</param>
    /// <param name="people">At least those of the team.</param>
    /// <returns>Null when nothing has to be done.</returns>
    public NextStepView? Of(DossierView dossier, GateView gate, IReadOnlyDictionary<Guid, Person> people)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(gate);
        if (NextAct.Of(dossier.Standing, gate) is not { } next)
            return null;
        if (next.Act is not { } act)
            return new NextStepView(next.Sentence(texts), null, null, false);
        var who = StepOwner.Of(dossier.Team, act, people, matrix);
        return new NextStepView(
            next.Sentence(texts), act.IsFor(user.May) ? act.Form : null,
            who is { } id ? people[id].Name : WhoMay(act, dossier.Site.MunicipalityCode), who is { } one ? one == user.Id : act.IsFor(user.May));
    }

    /// <summary>The municipality when only it may; otherwise the roles.</summary>
    private string WhoMay(Act act, string municipalityCode) => act.Right == LocationsPermissions.AnswerForMunicipality
        ? texts["de gemeente {0}", municipalities.Find(municipalityCode)?.Name ?? municipalityCode]
        : string.Join($" {texts["of"]} ", StepOwner.RolesFor(act, matrix).Select(role => texts["role." + role]));
}
