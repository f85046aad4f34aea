using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Deadlines;

/// <summary>
/// A day before or on which something must be done, of whatever module: a talk, a permit decision, a notice. It stands with its
/// subject and on the home page of the person responsible.
/// </summary>
internal sealed class Deadline
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SubjectId { get; init; }

    /// <summary>Which row it belongs to: a deadline is set, moved and closed by row and kind.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Code of a <see cref="DeadlineKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Label { get; set; }

    /// <summary>Null while the term is suspended: the day is not known then.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Law and article, or "afspraak".</summary>
    public required string Ground { get; set; }

    /// <summary>Null: whoever carries the subject. So a deadline goes along when the subject changes hands.</summary>
    public Guid? ResponsibleId { get; set; }

    /// <summary>Part of the page where it stands, if it has one.</summary>
    public string? Anchor { get; set; }

    public DateTime? ClosedAt { get; set; }
}

internal sealed class DeadlineTable : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("sys_deadlines");
        builder.Property(d => d.Kind).HasMaxLength(80);
        builder.Property(d => d.Label).HasMaxLength(200);
        builder.Property(d => d.Ground).HasMaxLength(200);
        builder.Property(d => d.Anchor).HasMaxLength(60);
        builder.HasIndex(d => new { d.SourceId, d.Kind }).IsUnique();
        builder.HasIndex(d => new { d.SubjectId, d.ClosedAt, d.DueOn });
        builder.HasIndex(d => new { d.ResponsibleId, d.ClosedAt, d.DueOn });
        // Of open ones only: with the closing moment in front, SQLite takes it for the narrowest index and reads all that is open.
        builder.HasIndex(d => d.DueOn).HasFilter("closed_at IS NULL");
        builder.HasOne<Subject>().WithMany().HasForeignKey(d => d.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
