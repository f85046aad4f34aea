using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Kwartiermaker.Common.Calendar;

/// <param name="SubjectName">Null: of all that is this person's.</param>
public sealed record FeedRow(Guid Id, Guid? SubjectId, string? SubjectName, DateTime MadeAt, DateTime? ReadAt);

/// <summary>Makes a calendar of the person who is signed in, or gives it another secret: the one before no longer opens anything.</summary>
/// <param name="SubjectId">Null: all that is theirs.</param>
public sealed record RenewFeed(Guid? SubjectId);

public sealed class RenewFeedHandler(AppDbContext db, CurrentUser user, ModuleList modules, Clock clock)
{
    private const int SecretBytes = 16;

    /// <returns>The secret, shown once.</returns>
    public async Task<Result<string>> HandleAsync(RenewFeed command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.SubjectId is { } asked && !await db.VisibleSubjects(user, modules).AnyAsync(s => s.Id == asked, cancel))
            return Refusal.NotFound();
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var (me, subject) = (user.Id, command.SubjectId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<CalendarFeed>().Where(f => f.PersonId == me && f.SubjectId == subject).ExecuteDeleteAsync(cancel);
        db.Add(new CalendarFeed { PersonId = me, SubjectId = subject, SecretHash = HashOf(secret), MadeAt = clock.Now });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return secret;
    }

    public async Task<IReadOnlyList<FeedRow>> FindAsync(CancellationToken cancel)
    {
        var me = user.Id;
        return await db.Set<CalendarFeed>().AsNoTracking().Where(f => f.PersonId == me)
            .Select(f => new FeedRow(f.Id, f.SubjectId, db.VisibleSubjects(user, modules).Where(s => s.Id == f.SubjectId).Select(s => s.Name).FirstOrDefault(), f.MadeAt, f.ReadAt))
            .ToListAsync(cancel);
    }

    public Task<int> EndAsync(Guid feed, CancellationToken cancel)
    {
        var me = user.Id;
        return db.Set<CalendarFeed>().Where(f => f.Id == feed && f.PersonId == me).ExecuteDeleteAsync(cancel);
    }

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}
