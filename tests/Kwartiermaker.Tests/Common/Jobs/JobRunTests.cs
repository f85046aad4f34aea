using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Jobs;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Common.Jobs;

public sealed class JobRunTests : AppTests
{
    private static readonly TestPerson Administrator = TestPerson.Of(Roles.Administrator);

    [Fact]
    public async Task Job_ThatFails_IsKeptWithItsFault_AndShownToTheAdministrator_UntilItSucceeds()
    {
        var next = App.Time.GetUtcNow().UtcDateTime.AddHours(1);
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(OneNode.Job.Mail, next, () => throw new TimeoutException()));
        await RunAsync(OneNode.Job.Seal, next, () => Task.CompletedTask);

        var runs = await FindAsync();
        Assert.Equal((OneNode.Job.Mail, "TimeoutException", (DateTime?)null), (runs[0].Job, runs[0].Fault, runs[0].SucceededAt));
        Assert.Equal(next, runs[0].NextAt);
        Assert.Null(runs.Single(r => r.Job == OneNode.Job.Seal).Fault);
        var client = App.As(Administrator);
        Assert.Contains("niet gelukt", (await client.PageAsync("/beheer/taken")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await client.PageAsync("/")).QuerySelector("tr:has(a[href='/beheer/taken']) td")!.TextContent.Trim());

        await RunAsync(OneNode.Job.Mail, next, () => Task.CompletedTask);
        Assert.DoesNotContain(await FindAsync(), r => r.IsWrong);
    }

    [Fact]
    public async Task Job_ThatNobodyDoesAnyMore_IsOverdue()
    {
        await RunAsync(OneNode.Job.Seal, App.Time.GetUtcNow().UtcDateTime.AddMinutes(1), () => Task.CompletedTask);

        App.Time.Advance(TimeSpan.FromMinutes(12));

        Assert.Equal(OneNode.Job.Seal, Assert.Single(await FindAsync(), r => r.IsOverdue).Job);
    }

    private Task<bool> RunAsync(OneNode.Job job, DateTime next, Func<Task> work) => App.AskAsync(Administrator, async (RunJobHandler run) =>
    {
        await run.HandleAsync(job, next, work, default);
        return true;
    });

    private Task<IReadOnlyList<JobRunRow>> FindAsync() => App.AskAsync(Administrator, (FindJobRunsHandler find) => find.HandleAsync(default));
}
