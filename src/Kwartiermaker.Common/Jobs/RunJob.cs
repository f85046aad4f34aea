using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics;

namespace Kwartiermaker.Common.Jobs;

/// <summary>Does a job on one node, and keeps when it was, how long it took and how it ended.</summary>
public sealed class RunJobHandler(AppDbContext db, IServiceScopeFactory scopes, Clock clock)
{
    /// <param name="next">When it is planned again; UTC.</param>
    public async Task HandleAsync(OneNode.Job job, DateTime? next, Func<Task> work, CancellationToken cancel)
    {
        var (began, timer) = (clock.Now, Stopwatch.StartNew());
        try
        {
            if (await OneNode.DoAsync(db, job, work, cancel))
                await KeepAsync(job, began, timer.Elapsed, null, next, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await KeepAsync(job, began, timer.Elapsed, fault.GetType().Name, next, cancel);
            throw;
        }
    }

    /// <summary>In a scope of its own: what the job left behind is not stored with it.</summary>
    private async Task KeepAsync(OneNode.Job job, DateTime began, TimeSpan took, string? fault, DateTime? next, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var run = await own.Set<JobRun>().SingleOrDefaultAsync(r => r.Job == job, cancel);
        if (run is null)
            own.Add(run = new JobRun { Job = job, BeganAt = began, Milliseconds = 0 });
        (run.BeganAt, run.Milliseconds, run.Fault, run.NextAt) = (began, (int)Math.Min(took.TotalMilliseconds, int.MaxValue), fault, next);
        run.SucceededAt = fault is null ? began : run.SucceededAt;
        await own.SaveChangesAsync(cancel);
    }
}
