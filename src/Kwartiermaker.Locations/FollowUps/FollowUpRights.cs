using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Locations.FollowUps;

/// <summary>Positions and their conditions are the municipality's own: its official records them as well as the agency does.</summary>
public static class FollowUpRights
{
    /// <summary>The right by which this user records what the municipality said.</summary>
    public static string ForPosition(CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.May(LocationsPermissions.Talk) ? LocationsPermissions.Talk : LocationsPermissions.AnswerForMunicipality;
    }

    public static string For(FollowUpKind kind, CurrentUser user) => kind == FollowUpKind.PositionCondition ? ForPosition(user) : LocationsPermissions.Talk;
}
