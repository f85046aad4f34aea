using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Database;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets sessions that are over.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetSessionsJob(AppDbContext db, ForgetSessionsHandler forget) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await OneNode.DoAsync(db, OneNode.Job.ForgetSessions, () => forget.HandleAsync(cancellationToken), cancellationToken);
}
