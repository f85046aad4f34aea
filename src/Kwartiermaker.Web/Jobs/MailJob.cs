using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Jobs;
using Kwartiermaker.Common.Mail;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Writes the summaries when it is morning, and sends what waits.</summary>
[DisallowConcurrentExecution]
public sealed class MailJob(RunJobHandler run, WriteSummariesHandler summaries, SendMailHandler send) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.HandleAsync(OneNode.Job.Mail, context.NextFireTimeUtc?.UtcDateTime, async () =>
        {
            _ = await summaries.HandleAsync(cancellationToken);
            _ = await send.HandleAsync(cancellationToken);
        }, cancellationToken);
}
