using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Screening;

internal sealed class ScreeningTable : IEntityTypeConfiguration<SiteScreening>
{
    public void Configure(EntityTypeBuilder<SiteScreening> builder)
    {
        builder.ToTable("loc_screenings", table =>
            table.HasCheckConstraint("ck_loc_screenings_concluded", "(state = 'Concluded') = (concluded_on IS NOT NULL)"));
        builder.Property(s => s.StartedBy).HasMaxLength(120);
        builder.Property(s => s.ConcludedBy).HasMaxLength(120);
        builder.HasIndex(s => new { s.DossierId, s.State });
        // One screening at a time is being filled in.
        builder.HasIndex(s => s.DossierId, "ux_loc_screenings_draft").IsUnique().HasFilter("state = 'Draft'");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Criteria).WithOne().HasForeignKey(c => c.ScreeningId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ScreenedCriterionTable : IEntityTypeConfiguration<ScreenedCriterion>
{
    public void Configure(EntityTypeBuilder<ScreenedCriterion> builder)
    {
        builder.ToTable("loc_screened_criteria", table =>
        {
            table.HasCheckConstraint("ck_loc_screened_criteria_weight", "weight BETWEEN 0 AND 5");
            table.HasCheckConstraint("ck_loc_screened_criteria_measured", "measured IS NULL OR CAST(measured AS REAL) >= 0");
            table.HasCheckConstraint("ck_loc_screened_criteria_accepted", "accepted_at IS NULL OR accepted_reason IS NOT NULL");
            table.HasCheckConstraint("ck_loc_screened_criteria_assumed", "NOT assumed OR given IS NOT NULL");
        });
        builder.HasKey(c => new { c.ScreeningId, c.Code });
        builder.Property(c => c.Code).HasMaxLength(60);
        builder.Property(c => c.Source).HasMaxLength(300);
        builder.Property(c => c.Evidence).HasMaxLength(1_000);
        builder.Property(c => c.Reason).HasMaxLength(TypedText.LongestReason);
        builder.Property(c => c.JudgedBy).HasMaxLength(120);
        builder.Property(c => c.AcceptedBy).HasMaxLength(120);
        builder.Property(c => c.AcceptedReason).HasMaxLength(TypedText.LongestReason);
        builder.Ignore(c => c.ByNorm);
        builder.Ignore(c => c.Verdict);
        builder.OwnsOne(c => c.Text);
        builder.Navigation(c => c.Text).IsRequired();
    }
}
