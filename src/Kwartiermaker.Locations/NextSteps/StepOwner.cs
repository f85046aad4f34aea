using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>Who does a step.</summary>
internal static class StepOwner
{
    /// <summary>
    /// The person of the team who may: first who carries the dossier; for what belongs to the opening who will run the location.
    /// Null: whoever in the area has the right.
    /// </summary>
    /// <param name="people">At least those of the team.</param>
    public static Guid? Of(DossierTeam team, Act act, IReadOnlyDictionary<Guid, Person> people, RoleMatrix matrix)
    {
        var order = act.Right == LocationsPermissions.Open && team.LocationManagerId is { } manager ? team.InOrder.Prepend(manager) : team.InOrder;
        return order.Cast<Guid?>().FirstOrDefault(id => people.GetValueOrDefault(id!.Value) is { } who && act.IsFor(matrix.For(who.Roles).Contains));
    }

    /// <summary>The roles that may, as long as nobody of the team does.</summary>
    public static IReadOnlyList<string> RolesFor(Act act, RoleMatrix matrix) =>
        [.. Roles.All.Where(role => matrix.Permissions.GetValueOrDefault(role) is { } rights && act.IsFor(rights.Contains))];
}
