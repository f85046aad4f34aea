using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Mail;

/// <param name="Person">To whom; the address is looked up when it is sent.</param>
public sealed record OutboxRow(Guid Id, Guid Person, string Code, DateTime WrittenAt, DateTime NextTryAt, int Tries, bool IsGivenUp, string? Fault);

/// <param name="Sent">In the last seven days.</param>
/// <param name="Held">What was not sent, the oldest first.</param>
public sealed record Outbox(bool IsOn, int Sent, int Waiting, IReadOnlyList<OutboxRow> Held);

/// <summary>How mail is doing, for whoever looks after the program.</summary>
public sealed class FindOutboxHandler(AppDbContext db, MailSettings settings, Time.Clock clock)
{
    private const int Most = 100;

    public async Task<Outbox> HandleAsync(CancellationToken cancel)
    {
        var week = clock.Now.AddDays(-7);
        var all = db.Set<OutboxMail>().AsNoTracking();
        return new(
            settings.IsOn,
            await all.CountAsync(m => m.SentAt >= week, cancel),
            await all.CountAsync(m => m.SentAt == null && m.GivenUpAt == null, cancel),
            await all.Where(m => m.SentAt == null && m.Fault != null).OrderBy(m => m.Id).Take(Most)
                .Select(m => new OutboxRow(m.Id, m.PersonId, m.Code, m.WrittenAt, m.NextTryAt, m.Tries, m.GivenUpAt != null, m.Fault)).ToListAsync(cancel));
    }

    /// <summary>Tries all of it once more, from now on.</summary>
    public async Task<int> TryAgainAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        return await db.Set<OutboxMail>().Where(m => m.SentAt == null && m.Fault != null).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.NextTryAt, now).SetProperty(x => x.Tries, 0).SetProperty(x => x.GivenUpAt, (DateTime?)null), cancel);
    }
}
