using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Common.Notices;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets visits, notices and mail of long ago.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetOldJob(AppDbContext db, ForgetVisitsHandler visits, ForgetNoticesHandler notices, ForgetMailHandler mail) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await OneNode.DoAsync(db, OneNode.Job.ForgetOld, async () =>
        {
            _ = await visits.HandleAsync(cancellationToken);
            _ = await notices.HandleAsync(cancellationToken);
            _ = await mail.HandleAsync(cancellationToken);
        }, cancellationToken);
}
