using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Web;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets the keys of API calls that nobody sends again.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetKeysJob(AppDbContext db, RequestKeys keys) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await OneNode.DoAsync(db, OneNode.Job.Forget, () => keys.ForgetAsync(cancellationToken), cancellationToken);
}
