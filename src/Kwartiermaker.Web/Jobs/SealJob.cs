using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Jobs;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>
/// Seals new events and writes the newest anchor to the log: kept there, outside the database, it also shows that the end
/// of the chain was cut off.
/// </summary>
[DisallowConcurrentExecution]
public sealed class SealJob(RunJobHandler run, EventSealer sealer, AnchorFile anchors, ILogger<SealJob> log) : IJob
{
    private static string? written;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await run.HandleAsync(OneNode.Job.Seal, context.NextFireTimeUtc?.UtcDateTime, () => SealAsync(cancellationToken), cancellationToken);

    internal async Task SealAsync(CancellationToken cancel)
    {
        var (newest, waiting, notAnchored) = await sealer.SealAsync(cancel);
        if (waiting)
            log.LogWarning("Events are not sealed this turn: a change that began before it has not ended");
        if (newest is { } seal && seal.Hash != written)
        {
            written = seal.Hash;
            log.LogInformation("Events up to {LastEvent} are sealed; anchor {Anchor}", seal.LastEvent, seal.Hash);
        }

        if (notAnchored is not null)
            log.LogError("The anchors cannot be written to {File}, and only the log has the newest one: {Why}", anchors.Path, notAnchored);
    }
}
