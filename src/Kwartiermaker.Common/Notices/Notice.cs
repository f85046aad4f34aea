using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Notices;

/// <summary>Why somebody is told; what comes first weighs most.</summary>
public enum NoticeKind
{
    /// <summary>Something was given to this person to do.</summary>
    Assigned,

    /// <summary>A decision is asked of whoever has this person's right.</summary>
    Asked,

    /// <summary>Something was decided about what this person works on or follows.</summary>
    Decided,
}

/// <summary>That something happened which somebody should know. What it says is the event itself, read with that person's rights.</summary>
internal sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required Guid SubjectId { get; init; }

    public long EventId { get; init; }

    public required EventRow Event { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>UTC; null until this person has seen it.</summary>
    public DateTime? ReadAt { get; set; }
}

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("sys_notices");
        // Told once, whatever happens.
        builder.HasIndex(n => new { n.PersonId, n.EventId }).IsUnique();
        builder.HasIndex(n => n.PersonId).HasFilter("read_at IS NULL").HasDatabaseName("ix_sys_notices_unread");
        builder.HasOne(n => n.Event).WithMany().HasForeignKey(n => n.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Subject>().WithMany().HasForeignKey(n => n.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
