using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Positions;

internal sealed class PositionTable : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("loc_positions", table => table.HasCheckConstraint("ck_loc_positions_number", "number > 0"));
        builder.Property(p => p.Reference).HasMaxLength(80);
        builder.Property(p => p.Text).HasMaxLength(4_000);
        builder.Property(p => p.WhyEarlier).HasMaxLength(Common.Checks.TypedText.LongestReason);
        builder.Property(p => p.RecordedBy).HasMaxLength(200);
        builder.HasIndex(p => new { p.DossierId, p.Number }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
