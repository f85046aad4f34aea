using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Feasibility;

internal sealed class FeasibilityStudyTable : IEntityTypeConfiguration<FeasibilityStudy>
{
    public void Configure(EntityTypeBuilder<FeasibilityStudy> builder)
    {
        builder.ToTable("loc_studies", table =>
        {
            table.HasCheckConstraint("ck_loc_studies_other_eyes", "decided_by_id IS NULL OR offered_by_id IS NULL OR decided_by_id <> offered_by_id");
            table.HasCheckConstraint("ck_loc_studies_decided", "decision IS NULL OR (offered_by_id IS NOT NULL AND decided_by_id IS NOT NULL AND reasons IS NOT NULL)");
            table.HasCheckConstraint("ck_loc_studies_lessons", "decision IS NULL OR decision <> 'NoGo' OR lessons IS NOT NULL");
        });
        builder.Property(s => s.MunicipalityLead).HasMaxLength(120);
        builder.Property(s => s.MunicipalityFunction).HasMaxLength(120);
        builder.Property(s => s.DecidedFunction).HasMaxLength(120);
        builder.HasIndex(s => new { s.DossierId, s.Round }).IsUnique();
        builder.HasIndex(s => s.DecidedOn);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StudyAspectTable : IEntityTypeConfiguration<StudyAspect>
{
    public void Configure(EntityTypeBuilder<StudyAspect> builder)
    {
        builder.ToTable("loc_study_aspects", table =>
            table.HasCheckConstraint("ck_loc_study_aspects_judged", "verdict = 'Open' OR judged_by IS NOT NULL"));
        builder.HasIndex(a => new { a.StudyId, a.Kind }).IsUnique();
        builder.HasOne<FeasibilityStudy>().WithMany().HasForeignKey(a => a.StudyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StudyRiskTable : IEntityTypeConfiguration<StudyRisk>
{
    public void Configure(EntityTypeBuilder<StudyRisk> builder)
    {
        builder.ToTable("loc_study_risks");
        builder.HasIndex(r => r.StudyId);
        builder.HasOne<StudyAspect>().WithMany().HasForeignKey(r => r.AspectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeasibilityStudy>().WithMany().HasForeignKey(r => r.StudyId).OnDelete(DeleteBehavior.Restrict);
    }
}
