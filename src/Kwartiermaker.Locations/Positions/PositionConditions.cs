using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Positions;

/// <summary>Conditions hang on the current position of the college, as long as the agreement is not signed.</summary>
internal sealed class PositionConditions : IFollowUpSource
{
    public FollowUpKind Kind => LocationFollowUps.PositionCondition;

    public string PermissionOf(CurrentUser user) => PositionRights.For(user);

    public async Task<Result<DateOnly>> SinceAsync(Change change, Guid sourceId, CancellationToken cancel)
    {
        if (await WhyNotChangeAsync(change, sourceId, cancel) is { } no)
            return no;
        var position = (await change.Db.CurrentPositionAsync(change.SubjectId, cancel))!;
        return position.Outcome == PositionOutcome.Conditional ? position.TakenOn : Refusal.Rule("position.no-conditions");
    }

    public async Task<Refusal?> WhyNotChangeAsync(Change change, Guid sourceId, CancellationToken cancel) =>
        ((DossierChange)change).Dossier.WhyNotBeforeSignature()
        ?? ((await change.Db.CurrentPositionAsync(change.SubjectId, cancel))?.Id == sourceId ? null : Refusal.Rule("position.replaced"));
}

/// <summary>Positions and their conditions are the municipality's own: its official records them as well as the agency does.</summary>
public static class PositionRights
{
    /// <summary>The right by which this user records what the municipality said.</summary>
    public static string For(CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.May(LocationsPermissions.Request) ? LocationsPermissions.Request : LocationsPermissions.AnswerForMunicipality;
    }
}
