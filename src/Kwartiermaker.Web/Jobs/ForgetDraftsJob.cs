using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Drafts;
using Kwartiermaker.Common.Jobs;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets drafts that nobody came back to.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetDraftsJob(RunJobHandler run, ForgetDraftsHandler forget) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.HandleAsync(OneNode.Job.ForgetDrafts, context.NextFireTimeUtc?.UtcDateTime, () => forget.HandleAsync(cancellationToken), cancellationToken);
}
