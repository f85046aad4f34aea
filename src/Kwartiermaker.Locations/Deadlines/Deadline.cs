using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Deadlines;

/// <summary>
/// A day before or on which something must be done, of whatever step: a talk, a condition, a permit decision, a notice.
/// It stands on the dossier and on the home page of the person responsible.
/// </summary>
internal sealed class Deadline
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>Which step it belongs to: a deadline is set, moved and closed by step and kind.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Its sentence is <c>deadline.{Kind}</c>, with <see cref="Label"/> as {0}.</summary>
    public required string Kind { get; init; }

    public required string Label { get; set; }

    /// <summary>Null while the term is suspended: the day is not known then.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Law and article, or "afspraak".</summary>
    public required string Ground { get; set; }

    public required Guid ResponsibleId { get; set; }

    /// <summary>Last part of the dossier's address where it is dealt with.</summary>
    public required string Page { get; init; }

    public DateTime? ClosedAt { get; set; }
}

internal sealed class DeadlineTable : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("loc_deadlines");
        builder.Property(d => d.Kind).HasMaxLength(60);
        builder.Property(d => d.Label).HasMaxLength(200);
        builder.Property(d => d.Ground).HasMaxLength(200);
        builder.Property(d => d.Page).HasMaxLength(60);
        builder.HasIndex(d => new { d.SourceId, d.Kind }).IsUnique();
        builder.HasIndex(d => new { d.DossierId, d.ClosedAt, d.DueOn });
        builder.HasIndex(d => new { d.ResponsibleId, d.ClosedAt, d.DueOn });
        // Of open ones only: with the closing moment in front, SQLite takes it for the narrowest index and reads all that is open.
        builder.HasIndex(d => d.DueOn).HasFilter("closed_at IS NULL");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(d => d.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
