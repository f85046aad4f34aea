using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.People;

/// <summary>Takes over what the identity provider says about a person, at each sign-in.</summary>
public sealed record RecordSignIn(string Subject, string Name, string Email, IReadOnlyList<string> Roles, IReadOnlyList<string> ScopeItems)
{
    /// <summary>Characters, as for the two below. OpenID Connect gives it 255 ASCII characters at most; what we met is far shorter.</summary>
    public const int LongestSubject = 200;

    public const int LongestName = 120;

    public const int LongestEmail = 200;
}

public sealed class RecordSignInHandler(AppDbContext db, Clock clock)
{
    /// <summary>A program signs in with each call; who came in a moment ago is not written down again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <returns>The person's id in this system.</returns>
    public async Task<Guid> HandleAsync(RecordSignIn command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        for (var attempt = 1; ; attempt++)
        {
            var user = await db.Set<User>().SingleOrDefaultAsync(u => u.Subject == command.Subject, cancel);
            if (user is null)
                db.Add(user = new User { Subject = command.Subject, Name = "", Email = "", Roles = "", ScopeItems = "" });
            user.Name = command.Name;
            user.Email = command.Email;
            user.Roles = string.Join(',', command.Roles);
            user.ScopeItems = string.Join(',', command.ScopeItems);
            var now = clock.Now;
            if (db.Entry(user).State == EntityState.Unchanged && now - user.LastSignIn < Fresh)
                return user.Id;
            user.LastSignIn = now;
            try
            {
                await db.SaveChangesAsync(cancel);
                return user.Id;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // The same person signs in twice at the same moment: read again and write over.
                db.ChangeTracker.Clear();
            }
        }
    }
}
