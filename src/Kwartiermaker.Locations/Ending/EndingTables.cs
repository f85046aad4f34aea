using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Ending;

internal sealed class UseEndTable : IEntityTypeConfiguration<UseEnd>
{
    public void Configure(EntityTypeBuilder<UseEnd> builder)
    {
        builder.ToTable("loc_use_ends", table => table.HasCheckConstraint("ck_loc_use_ends_recalled", "(recalled_on IS NULL) = (recall_reason IS NULL)"));
        builder.Property(e => e.Reason).HasMaxLength(2_000);
        builder.Property(e => e.RecallReason).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(e => e.DossierId, "ix_loc_use_ends_announced").IsUnique().HasFilter("recalled_on IS NULL");
        builder.HasIndex(e => e.DossierId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(e => e.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PhaseOutStepTable : IEntityTypeConfiguration<PhaseOutStep>
{
    public void Configure(EntityTypeBuilder<PhaseOutStep> builder)
    {
        builder.ToTable("loc_phase_out_steps");
        builder.Property(s => s.What).HasMaxLength(200);
        builder.Property(s => s.Who).HasMaxLength(160);
        builder.HasIndex(s => new { s.UseEndId, s.DueOn });
        builder.HasOne<UseEnd>().WithMany().HasForeignKey(s => s.UseEndId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandOverTable : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> builder)
    {
        builder.ToTable("loc_hand_overs", table =>
        {
            table.HasCheckConstraint("ck_loc_hand_overs_cost", "cost IS NULL OR cost >= 0");
            table.HasCheckConstraint("ck_loc_hand_overs_use", "\"use\" <> 'ToOtherUse' OR use_text IS NOT NULL");
            table.HasCheckConstraint("ck_loc_hand_overs_empty", "handed_over_on IS NULL OR last_departure <= handed_over_on");
        });
        builder.Ignore(h => h.Facts);
        foreach (var name in new[] { nameof(HandOver.UseText), nameof(HandOver.With), nameof(HandOver.OwnerName), nameof(HandOver.OwnerRole), nameof(HandOver.AgencyName),
            nameof(HandOver.AgencyRole) })
            builder.Property(name).HasMaxLength(160);
        builder.Property(h => h.Agreed).HasMaxLength(4_000);
        builder.Property(h => h.Parts).HasMaxLength(4_000);
        builder.Property(h => h.Meters).HasMaxLength(2_000);
        builder.Property(h => h.RecipientAddress).HasMaxLength(400);
        builder.HasIndex(h => h.DossierId).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(h => h.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandOverPointTable : IEntityTypeConfiguration<HandOverPoint>
{
    public void Configure(EntityTypeBuilder<HandOverPoint> builder)
    {
        builder.ToTable("loc_hand_over_points");
        builder.Property(p => p.What).HasMaxLength(200);
        builder.Property(p => p.Who).HasMaxLength(160);
        builder.HasIndex(p => new { p.DossierId, p.Before });
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
