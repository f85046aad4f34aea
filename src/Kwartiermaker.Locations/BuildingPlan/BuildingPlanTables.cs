using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.BuildingPlan;

internal sealed class BuildingActivityTable : IEntityTypeConfiguration<BuildingActivity>
{
    public void Configure(EntityTypeBuilder<BuildingActivity> builder)
    {
        builder.ToTable("loc_building_activities", table =>
        {
            table.HasCheckConstraint("ck_loc_building_activities_days", "days >= 1");
            table.HasCheckConstraint("ck_loc_building_activities_dates", "finished IS NULL OR (started IS NOT NULL AND finished >= started)");
        });
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Contractor).HasMaxLength(200);
        builder.HasIndex(a => new { a.DossierId, a.Number }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityLinkTable : IEntityTypeConfiguration<ActivityLink>
{
    public void Configure(EntityTypeBuilder<ActivityLink> builder)
    {
        builder.ToTable("loc_activity_links", table => table.HasCheckConstraint("ck_loc_activity_links_self", "activity_id <> after_id"));
        builder.HasKey(l => new { l.ActivityId, l.AfterId });
        builder.HasOne<BuildingActivity>().WithMany().HasForeignKey(l => l.ActivityId).OnDelete(DeleteBehavior.Cascade);
        // The database itself keeps what others wait for.
        builder.HasOne<BuildingActivity>().WithMany().HasForeignKey(l => l.AfterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SitePlanTable : IEntityTypeConfiguration<SitePlan>
{
    public void Configure(EntityTypeBuilder<SitePlan> builder)
    {
        builder.ToTable("loc_site_plans", table =>
            table.HasCheckConstraint("ck_loc_site_plans_dates", "planned_delivery IS NULL OR work_start IS NULL OR planned_delivery >= work_start"));
        builder.Property(p => p.SiteAccess).HasMaxLength(4_000);
        builder.Property(p => p.BuildingAccess).HasMaxLength(4_000);
        builder.Property(p => p.GroundsLayout).HasMaxLength(4_000);
        builder.HasIndex(p => p.DossierId).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
