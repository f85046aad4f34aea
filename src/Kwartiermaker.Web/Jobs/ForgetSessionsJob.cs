using Kwartiermaker.Access.Sessions;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Jobs;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets sessions that are over.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetSessionsJob(RunJobHandler run, ForgetSessionsHandler forget) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.HandleAsync(OneNode.Job.ForgetSessions, context.NextFireTimeUtc?.UtcDateTime, () => forget.HandleAsync(cancellationToken), cancellationToken);
}
