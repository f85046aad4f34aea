using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Jobs;
using Kwartiermaker.Common.Mail;
using Kwartiermaker.Common.Notices;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Forgets visits, notices and mail of long ago.</summary>
[DisallowConcurrentExecution]
public sealed class ForgetOldJob(RunJobHandler run, ForgetVisitsHandler visits, ForgetNoticesHandler notices, ForgetMailHandler mail) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.HandleAsync(OneNode.Job.ForgetOld, context.NextFireTimeUtc?.UtcDateTime, async () =>
        {
            _ = await visits.HandleAsync(cancellationToken);
            _ = await notices.HandleAsync(cancellationToken);
            _ = await mail.HandleAsync(cancellationToken);
        }, cancellationToken);
}
