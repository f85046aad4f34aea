using Kwartiermaker.Common;
using Kwartiermaker.Common.Events;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>Takes back a value that was set here and whose first day is still to come: nothing was decided by it yet.</summary>
public sealed record WithdrawDatedValue(string Key, DateOnly From);

/// <param name="Number">As people read it: a share as a percentage.</param>
[EventName("reference.value-withdrawn", ReferencePermissions.Change)]
public sealed record ValueWithdrawn([property: Coded("value")] string Key, decimal? Number, DateOnly From) : IEvent;

public sealed class WithdrawDatedValueHandler(DatedValueDesk desk)
{
    public Task<Result<Done>> HandleAsync(WithdrawDatedValue command, CancellationToken cancel) =>
        desk.ChangeAsync(async change =>
        {
            if (await change.Db.Set<DatedValueRow>().SingleOrDefaultAsync(v => v.Key == command.Key && v.ValidFrom == command.From && v.SetBy != null, cancel) is not { } row)
                return Refusal.NotFound();
            if (command.From <= change.Today)
                return Refusal.Rule("value.holds-already", command.From);
            change.Db.Remove(row);
            change.Record(new ValueWithdrawn(row.Key, row.Number is { } number ? ValueUnit.Shown(row.Unit, number) : null, command.From));
            return default(Done);
        }, cancel);
}
