using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Jobs;

/// <summary>How a job by the clock went the last time: one row for each job, whichever node did it.</summary>
internal sealed class JobRun
{
    public required OneNode.Job Job { get; init; }

    public required DateTime BeganAt { get; set; }

    public required int Milliseconds { get; set; }

    /// <summary>Kind of the fault; null when it went well. The log says more.</summary>
    public string? Fault { get; set; }

    public DateTime? SucceededAt { get; set; }

    public DateTime? NextAt { get; set; }
}

internal sealed class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("sys_job_runs");
        builder.HasKey(r => r.Job);
        builder.Property(r => r.Job).HasConversion<string>().HasMaxLength(40);
        builder.Property(r => r.Fault).HasMaxLength(120);
    }
}
