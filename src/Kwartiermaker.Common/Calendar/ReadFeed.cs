using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Calendar;

/// <summary>What a calendar program reads by the secret address: with the rights that its owner has at this moment.</summary>
public sealed class ReadFeedHandler(AppDbContext db, CurrentUser user, IPeople people, RoleMatrix matrix, IEnumerable<ICalendarSource> sources, Clock clock)
{
    /// <summary>The rights of whoever did not sign in for so long are not known any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(45);

    private const int LongestSecret = 60;

    /// <returns>Null when no calendar has this secret, or not any more.</returns>
    public async Task<IReadOnlyList<CalendarItem>?> HandleAsync(string secret, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var (now, today) = (clock.Now, clock.Today);
        var hash = secret.Length <= LongestSecret ? RenewFeedHandler.HashOf(secret) : "";
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(f => f.SecretHash == hash, cancel) is not { } feed
            || await people.FindAsync(feed.PersonId, cancel) is not { } owner || !(now - owner.LastSignIn < Longest))
            return null;
        if (!(now - feed.ReadAt < TimeSpan.FromHours(1)))
        {
            feed.ReadAt = now;
            await db.SaveChangesAsync(cancel);
        }

        user.Become(owner.Id, owner.Name, owner.Role, owner.Scope, matrix.For(owner.Roles));
        var items = new List<CalendarItem>();
        foreach (var source in sources)
            items.AddRange(await source.FindAsync(user, feed.SubjectId, today.AddMonths(-1), today.AddYears(2), cancel));
        return items;
    }
}
