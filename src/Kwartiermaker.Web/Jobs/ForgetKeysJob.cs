using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Jobs;
using Kwartiermaker.Common.Web;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets the keys of API calls that nobody sends again.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetKeysJob(RunJobHandler run, RequestKeys keys) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.HandleAsync(OneNode.Job.Forget, context.NextFireTimeUtc?.UtcDateTime, () => keys.ForgetAsync(cancellationToken), cancellationToken);
}
