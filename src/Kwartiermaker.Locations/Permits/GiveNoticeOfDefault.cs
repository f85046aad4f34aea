using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Permits;

/// <summary>Records that the authority, being late, received our notice of default (Awb art. 4:17).</summary>
/// <param name="On">Day of receipt.</param>
public sealed record GiveNoticeOfDefault(Guid DossierId, Guid PermitId, int Version, DateOnly? On);

public sealed class GiveNoticeOfDefaultHandler(DossierDesk desk, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(GiveNoticeOfDefault command, CancellationToken cancel) =>
        desk.ChangePermitAsync(values, command.DossierId, command.PermitId, command.Version, (change, permit) =>
        {
            var check = new FieldCheck(change.Today).PastDay(nameof(command.On), command.On, permit.ReceivedOn);
            if (check.Refusals.Count > 0)
                return check.Refusals;
            if (permit.GiveNotice(values, command.On!.Value) is { } refusal)
                return [refusal];
            change.Record(new NoticeOfDefaultGiven(permit.Kind, command.On.Value));
            return [];
        }, cancel);
}
