using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>
/// The day on which a dossier entered a phase. The key makes the database itself refuse that one gate is passed twice.
/// </summary>
internal sealed class PhaseEntry
{
    public required Guid DossierId { get; init; }

    public required Phase Phase { get; init; }

    public required DateOnly On { get; init; }
}

internal sealed class PhaseEntryTable : IEntityTypeConfiguration<PhaseEntry>
{
    public void Configure(EntityTypeBuilder<PhaseEntry> builder)
    {
        builder.ToTable("loc_phase_entries");
        builder.HasKey(p => new { p.DossierId, p.Phase });
        builder.Property(p => p.Phase).HasConversion<int>();
        // What came in the last months is read of all locations at once.
        builder.HasIndex(p => new { p.Phase, p.On });
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
