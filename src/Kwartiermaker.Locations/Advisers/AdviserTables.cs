using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Advisers;

internal sealed class AdviserTable : IEntityTypeConfiguration<Adviser>
{
    public void Configure(EntityTypeBuilder<Adviser> builder)
    {
        builder.ToTable("loc_advisers");
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Firm).HasMaxLength(160);
        builder.Property(a => a.Assignment).HasMaxLength(1_000);
        builder.Property(a => a.Contact).HasMaxLength(200);
        builder.HasIndex(a => a.DossierId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdviceTable : IEntityTypeConfiguration<Advice>
{
    public void Configure(EntityTypeBuilder<Advice> builder)
    {
        builder.ToTable("loc_advice", table =>
            table.HasCheckConstraint("ck_loc_advice_reason", "followed NOT IN ('No', 'Partly') OR reason IS NOT NULL"));
        builder.Property(a => a.Subject).HasMaxLength(200);
        builder.Property(a => a.Text).HasMaxLength(4_000);
        builder.Property(a => a.Reason).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(a => a.AdviserId);
        builder.HasOne<Adviser>().WithMany().HasForeignKey(a => a.AdviserId).OnDelete(DeleteBehavior.Restrict);
    }
}
