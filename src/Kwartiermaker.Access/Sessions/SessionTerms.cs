namespace Kwartiermaker.Access.Sessions;

/// <summary>How long a session lasts, and how many somebody has at once: the settings under <c>SignIn:Sessions</c> (decision 17).</summary>
public sealed class SessionTerms
{
    /// <summary>After this it ends, however busy it is: a working day, and no night in between (OWASP ASVS 5.0, 7.3.2).</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>After this without use it ends: long enough for a talk at the town hall, short enough for a laptop left behind (7.3.1).</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(2);

    /// <summary>One more ends the one that was not used for the longest time (7.1.2).</summary>
    public int PerPerson { get; set; } = 10;

    /// <exception cref="InvalidOperationException">They contradict each other, or nobody could work with them.</exception>
    public void Check()
    {
        if (Idle < TimeSpan.FromMinutes(5) || Lifetime < Idle || Lifetime > TimeSpan.FromHours(24) || PerPerson < 1)
            throw new InvalidOperationException(
                "SignIn:Sessions is not possible: Idle is at least 00:05:00, Lifetime at least Idle and at most 1.00:00:00, PerPerson at least 1.");
    }

    internal IQueryable<Session> Alive(IQueryable<Session> sessions, DateTime now)
    {
        var (started, seen) = (now - Lifetime, now - Idle);
        return sessions.Where(s => s.StartedAt > started && s.SeenAt > seen);
    }

    internal IQueryable<Session> Over(IQueryable<Session> sessions, DateTime now)
    {
        var (started, seen) = (now - Lifetime, now - Idle);
        return sessions.Where(s => s.StartedAt <= started || s.SeenAt <= seen);
    }
}
