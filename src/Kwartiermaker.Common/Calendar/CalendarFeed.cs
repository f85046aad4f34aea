using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Calendar;

/// <summary>A calendar that somebody's own program reads by a secret address: of all their work, or of one subject.</summary>
internal sealed class CalendarFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>Null: all that is this person's.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>SHA-256 of the secret of 128 random bits: who reads the database cannot read the calendar.</summary>
    public required string SecretHash { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? ReadAt { get; set; }
}

internal sealed class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("sys_calendar_feeds");
        builder.Property(f => f.SecretHash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(f => f.SecretHash).IsUnique();
        builder.HasIndex(f => f.PersonId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(f => f.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
