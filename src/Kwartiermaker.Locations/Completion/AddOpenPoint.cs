using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Completion;

/// <summary>Adds a point that is open after the delivery, with the day on which it must be settled.</summary>
/// <param name="ResponsibleId">Null for the project director.</param>
public sealed record AddOpenPoint(Guid DossierId, string Text, DateOnly? DueOn, Guid? ResponsibleId);

public sealed class AddOpenPointHandler(DossierDesk desk, IPeople people)
{
    public Task<Result<Guid>> HandleAsync(AddOpenPoint command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Build, async change =>
        {
            var delivered = await change.Db.Set<BuildingCompletion>().Where(c => c.DossierId == command.DossierId).Select(c => (DateOnly?)c.On).SingleOrDefaultAsync(cancel);
            if (change.Dossier.WhyNotReached(Phase.Building) is { } refusal)
                return refusal;
            if (delivered is null)
                return Refusal.Rule("open-point.not-delivered");
            var refusals = new List<Refusal>();
            refusals.Text(nameof(command.Text), command.Text, 400);
            if (command.DueOn is null)
                refusals.Add(Refusal.Invalid(nameof(command.DueOn), "required"));
            else if (command.DueOn < delivered)
                refusals.Add(Refusal.Invalid(nameof(command.DueOn), "open-point.before-delivery", delivered));
            if (await change.WhyNotResponsibleAsync(people, nameof(command.ResponsibleId), command.ResponsibleId, null, cancel) is { } stranger)
                refusals.Add(stranger);
            if (refusals.Count > 0)
                return refusals;

            var point = new OpenPoint { DossierId = command.DossierId, Text = command.Text.Trim(), DueOn = command.DueOn!.Value, ResponsibleId = command.ResponsibleId };
            change.Db.Add(point);
            await change.SetDeadlineAsync(LocationDeadlines.OpenPoint, point.Id, new(point.Text, point.DueOn, "oplevering", point.ResponsibleId), cancel);
            change.Record(new OpenPointAdded(point.Text, point.DueOn));
            return point.Id;
        }, cancel);
}
