using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Drafts;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets drafts that nobody came back to.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetDraftsJob(AppDbContext db, ForgetDraftsHandler forget) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await OneNode.DoAsync(db, OneNode.Job.ForgetDrafts, () => forget.HandleAsync(cancellationToken), cancellationToken);
}
