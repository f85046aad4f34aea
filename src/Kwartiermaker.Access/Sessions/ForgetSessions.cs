using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Access.Sessions;

/// <summary>Takes the rows of sessions away that nobody can use any more.</summary>
public sealed class ForgetSessionsHandler(AppDbContext db, SessionTerms terms, Clock clock)
{
    public Task<int> HandleAsync(CancellationToken cancel) => terms.Over(db.Set<Session>(), clock.Now).ExecuteDeleteAsync(cancel);
}
