using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Requirements;

internal sealed class RequirementTable : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.ToTable("loc_requirements", table =>
        {
            table.HasCheckConstraint("ck_loc_requirements_period", "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from");
            table.HasCheckConstraint("ck_loc_requirements_judged", "comparison <> 'Judged' OR norm IS NULL");
        });
        builder.Property(r => r.Code).HasMaxLength(60);
        builder.Property(r => r.TextDutch).HasMaxLength(400);
        builder.Property(r => r.TextEnglish).HasMaxLength(400);
        builder.Property(r => r.Unit).HasMaxLength(60);
        builder.Property(r => r.Source).HasMaxLength(400);
        builder.Property(r => r.Confidence).HasMaxLength(40);
        builder.HasIndex(r => new { r.Code, r.ValidFrom }).IsUnique();
        // At most one row of a requirement goes on until further notice, so two rows never hold at once.
        builder.HasIndex(r => r.Code).IsUnique().HasFilter("valid_to IS NULL").HasDatabaseName("ux_loc_requirements_open");
    }
}
