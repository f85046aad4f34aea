using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Completion;

internal sealed class BuildingCompletionTable : IEntityTypeConfiguration<BuildingCompletion>
{
    public void Configure(EntityTypeBuilder<BuildingCompletion> builder)
    {
        builder.ToTable("loc_completions");
        builder.Property(c => c.By).HasMaxLength(400);
        builder.Property(c => c.Remarks).HasMaxLength(4_000);
        builder.HasIndex(c => c.DossierId).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OpenPointTable : IEntityTypeConfiguration<OpenPoint>
{
    public void Configure(EntityTypeBuilder<OpenPoint> builder)
    {
        builder.ToTable("loc_open_points");
        builder.Property(p => p.Text).HasMaxLength(400);
        builder.Property(p => p.Outcome).HasMaxLength(400);
        builder.HasIndex(p => p.DossierId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
