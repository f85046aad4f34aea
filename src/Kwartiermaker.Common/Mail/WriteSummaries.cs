using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Waiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Globalization;

namespace Kwartiermaker.Common.Mail;

/// <summary>In the morning, to each person once: how much is late, due today and waiting for a decision. Who has nothing gets nothing.</summary>
public sealed class WriteSummariesHandler(AppDbContext db, MailSettings settings, IPeople people, RoleMatrix matrix, IServiceScopeFactory scopes, Clock clock)
{
    private static readonly TimeOnly From = new(7, 0);

    /// <summary>Where the program stood still in the morning it is made up for, but not in the evening.</summary>
    private static readonly TimeOnly Until = new(12, 0);

    /// <summary>Who was not here for longer than this has left, or is away for long.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromDays(45);

    /// <returns>How many were written.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var (now, today) = (clock.Now, clock.Today);
        if (!settings.IsOn || !TimeOnly.FromDateTime(Clock.InDutch(now)).IsBetween(From, Until))
            return 0;
        var key = "summary " + today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var done = await db.Set<OutboxMail>().Where(m => m.Key == key).Select(m => m.PersonId).ToListAsync(cancel);
        var without = await db.Set<MailWish>().Where(w => !w.Daily).Select(w => w.PersonId).ToListAsync(cancel);
        var written = 0;
        foreach (var person in (await people.FindAsync(cancel)).Where(p => p.Email.Length > 0 && now - p.LastSignIn < Away && !done.Contains(p.Id) && !without.Contains(p.Id)))
        {
            var (late, dueToday, waiting) = await CountAsync(person, today, cancel);
            if (late + dueToday + waiting == 0)
                continue;
            db.Add(new OutboxMail { PersonId = person.Id, Code = "summary", Args = $"{late}\n{dueToday}\n{waiting}", Path = "/", Key = key, WrittenAt = now });
            await db.SaveChangesAsync(cancel);
            written++;
        }

        return written;
    }

    /// <summary>With the rights of that person: the mail counts what their home page shows.</summary>
    private async Task<(int Late, int Today, int Waiting)> CountAsync(Person person, DateOnly today, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(person.Id, person.Name, person.Role, person.Scope, matrix.For(person.Roles));
        var due = await scope.ServiceProvider.GetRequiredService<FindDeadlinesHandler>().HandleAsync(new FindDeadlines([person.Id], Until: today, Most: 500), cancel);
        var waiting = await scope.ServiceProvider.GetRequiredService<FindWaitingHandler>().HandleAsync(cancel);
        return (due.Count(d => d.DueOn < today), due.Count(d => d.DueOn == today), waiting.Count);
    }
}
