using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Common.Jobs;

/// <param name="BeganAt">Null when it has not run yet.</param>
/// <param name="IsOverdue">Long past the moment that it was planned for: nothing does it any more.</param>
public sealed record JobRunRow(OneNode.Job Job, DateTime? BeganAt, TimeSpan? Took, string? Fault, DateTime? SucceededAt, DateTime? NextAt, bool IsOverdue)
{
    public bool IsWrong => Fault is not null || IsOverdue;
}

/// <summary>Every job by the clock with how it went, those that went wrong first.</summary>
public sealed class FindJobRunsHandler(AppDbContext db, Clock clock)
{
    /// <summary>Later than this after its planned moment, a job is not merely waiting for its turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<JobRunRow>> HandleAsync(CancellationToken cancel)
    {
        var runs = await db.Set<JobRun>().AsNoTracking().ToDictionaryAsync(r => r.Job, cancel);
        var late = clock.Now - Patience;
        return
        [
            .. Enum.GetValues<OneNode.Job>().Select(job => runs.TryGetValue(job, out var r)
                ? new JobRunRow(job, r.BeganAt, TimeSpan.FromMilliseconds(r.Milliseconds), r.Fault, r.SucceededAt, r.NextAt, r.NextAt < late)
                : new JobRunRow(job, null, null, null, null, null, false))
                .OrderByDescending(r => r.IsWrong),
        ];
    }
}
