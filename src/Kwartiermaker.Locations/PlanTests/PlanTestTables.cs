using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.PlanTests;

internal sealed class PlanTestTable : IEntityTypeConfiguration<PlanTest>
{
    public void Configure(EntityTypeBuilder<PlanTest> builder)
    {
        builder.ToTable("loc_plan_tests");
        builder.Property(t => t.Plan).HasMaxLength(200);
        builder.Property(t => t.MadeBy).HasMaxLength(120);
        builder.Property(t => t.Phase).HasConversion<int>();
        builder.HasIndex(t => new { t.DossierId, t.Number }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(t => t.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanTestItemTable : IEntityTypeConfiguration<PlanTestItem>
{
    public void Configure(EntityTypeBuilder<PlanTestItem> builder)
    {
        builder.ToTable("loc_plan_test_items", table =>
        {
            // Who asks for a deviation does not approve it, and an approved one names its approver.
            table.HasCheckConstraint("ck_loc_plan_test_items_two_persons", "deviation_decided_by_id IS NULL OR deviation_decided_by_id <> deviation_asked_by_id");
            table.HasCheckConstraint(
                "ck_loc_plan_test_items_decided", "deviation_state NOT IN ('Approved', 'Rejected') OR (deviation_decided_by_id IS NOT NULL AND deviation_decided_on IS NOT NULL)");
        });
        builder.Ignore(i => i.IsByNumber);
        builder.Property(i => i.Code).HasMaxLength(60);
        builder.Property(i => i.TextDutch).HasMaxLength(400);
        builder.Property(i => i.TextEnglish).HasMaxLength(400);
        builder.Property(i => i.Unit).HasMaxLength(60);
        builder.Property(i => i.Source).HasMaxLength(400);
        builder.Property(i => i.Remark).HasMaxLength(1_000);
        builder.ComplexProperty(i => i.Deviation, deviation =>
        {
            deviation.Property(d => d.Reason).HasMaxLength(TypedText.LongestReason);
            deviation.Property(d => d.Measure).HasMaxLength(1_000);
            deviation.Property(d => d.AskedByName).HasMaxLength(120);
            deviation.Property(d => d.DecidedByName).HasMaxLength(120);
            deviation.Property(d => d.Decision).HasMaxLength(1_000);
        });
        builder.HasIndex(i => new { i.TestId, i.Code }).IsUnique();
        builder.HasOne<PlanTest>().WithMany().HasForeignKey(i => i.TestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FindingTable : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("loc_plan_findings");
        builder.Property(f => f.Found).HasMaxLength(1_000);
        builder.Property(f => f.Effect).HasMaxLength(1_000);
        builder.HasIndex(f => f.TestId);
        builder.HasOne<PlanTest>().WithMany().HasForeignKey(f => f.TestId).OnDelete(DeleteBehavior.Restrict);
    }
}
