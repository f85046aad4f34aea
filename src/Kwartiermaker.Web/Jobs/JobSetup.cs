using Kwartiermaker.Common.Events;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace Kwartiermaker.Web.Jobs;

/// <summary>Work by the clock. Every node has the schedule; <see cref="Common.Database.OneNode"/> lets one of them do it.</summary>
public static class JobSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        // Beside the database the key would go along with every copy of it: who tries the program needs no better place.
        if (builder.Environment.IsProduction() && string.IsNullOrEmpty(builder.Configuration["Audit:KeyFile"]))
            throw new InvalidOperationException("Audit:KeyFile is not set: nobody could tell the program's events and seals from forged ones. "
                + "Make a key (openssl rand -base64 32) outside the database.");
        builder.Services.AddHealthChecks().AddCheck<AnchorCheck>("anchors");
        if (!builder.Configuration.GetValue("Jobs:Enabled", true))
            return;
        builder.Services.AddHostedService<NextStepWork>();
        builder.Services.AddQuartz(jobs =>
        {
            jobs.ScheduleJob<SealJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
            jobs.ScheduleJob<ForgetKeysJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
            jobs.ScheduleJob<ForgetDraftsJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
            jobs.ScheduleJob<ForgetOldJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromHours(6)).RepeatForever()));
            jobs.ScheduleJob<MailJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromSeconds(30)).RepeatForever()));
            jobs.ScheduleJob<ForgetSessionsJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
        });
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>The program does its work without them, so the host stays in use; somebody has to see it.</summary>
    private sealed class AnchorCheck(AnchorFile anchors) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(anchors.IsBehind
            ? HealthCheckResult.Degraded("Anchors of sealed events cannot be written: the log says where and why.")
            : HealthCheckResult.Healthy());
    }
}
