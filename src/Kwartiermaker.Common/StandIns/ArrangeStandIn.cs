using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.StandIns;

/// <summary>Says who looks after the work of the person who is signed in, from the first up to and including the last day of their absence.</summary>
public sealed record ArrangeStandIn(Guid? StandInId, DateOnly? From, DateOnly? To);

public sealed class ArrangeStandInHandler(AppDbContext db, CurrentUser user, IPeople people, Clock clock)
{
    /// <summary>Who is away for longer hands the work over.</summary>
    private const int MostMonths = 12;

    public async Task<Result<Guid>> HandleAsync(ArrangeStandIn command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (me, today) = (user.Id, clock.Today);
        var refusals = new List<Refusal>();
        if (command.StandInId is not { } who)
            refusals.Add(Refusal.Invalid(nameof(command.StandInId), "required"));
        else if (who == me)
            refusals.Add(Refusal.Invalid(nameof(command.StandInId), "stand-in.oneself"));
        else if (await people.FindAsync(who, cancel) is null)
            refusals.Add(Refusal.Invalid(nameof(command.StandInId), "stand-in.unknown-person"));
        if (command.From is null)
            refusals.Add(Refusal.Invalid(nameof(command.From), "required"));
        if (command.To is not { } to)
            refusals.Add(Refusal.Invalid(nameof(command.To), "required"));
        else if (to < today)
            refusals.Add(Refusal.Invalid(nameof(command.To), "stand-in.past", today));
        else if (to < command.From)
            refusals.Add(Refusal.Invalid(nameof(command.To), "stand-in.ends-before", command.From));
        else if (command.From is { } from && to > from.AddMonths(MostMonths))
            refusals.Add(Refusal.Invalid(nameof(command.To), "stand-in.long", MostMonths));
        if (refusals.Count > 0)
            return refusals;
        if (await db.Set<StandIn>().AnyAsync(s => s.PersonId == me && s.From <= command.To && s.To >= command.From, cancel))
            return Refusal.Rule("stand-in.overlaps");
        var arranged = new StandIn { PersonId = me, StandInId = command.StandInId!.Value, From = command.From!.Value, To = command.To!.Value };
        db.Add(arranged);
        await db.SaveChangesAsync(cancel);
        return arranged.Id;
    }

    /// <summary>Back earlier, or not away after all. What went before stays known.</summary>
    public async Task<Result<Done>> EndAsync(Guid id, CancellationToken cancel)
    {
        var (me, today) = (user.Id, clock.Today);
        if (await db.Set<StandIn>().SingleOrDefaultAsync(s => s.Id == id && s.PersonId == me && s.To >= today, cancel) is not { } arranged)
            return Refusal.NotFound();
        if (arranged.From >= today)
            db.Remove(arranged);
        else
            arranged.To = today.AddDays(-1);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }
}
