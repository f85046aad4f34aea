using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Agreements;

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("loc_agreements", table =>
        {
            table.HasCheckConstraint("ck_loc_agreements_places", "places > 0");
            table.HasCheckConstraint("ck_loc_agreements_period", "\"to\" IS NULL OR \"to\" >= \"from\"");
            table.HasCheckConstraint("ck_loc_agreements_taken_over", "is_taken_over = FALSE OR (signed_on IS NOT NULL AND proposal_number IS NULL)");
            table.HasCheckConstraint("ck_loc_agreements_evaluated", "(evaluated_on IS NULL) = (evaluation IS NULL)");
        });
        builder.HasIndex(a => a.DossierId).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementSubjectTable : IEntityTypeConfiguration<AgreementSubject>
{
    public void Configure(EntityTypeBuilder<AgreementSubject> builder)
    {
        builder.ToTable("loc_agreement_subjects", table =>
            table.HasCheckConstraint("ck_loc_agreement_subjects_reason", "state <> 'NotApplicable' OR reason IS NOT NULL"));
        builder.Property(s => s.Reason).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(s => new { s.AgreementId, s.Kind }).IsUnique();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementMeasureTable : IEntityTypeConfiguration<AgreementMeasure>
{
    public void Configure(EntityTypeBuilder<AgreementMeasure> builder)
    {
        builder.ToTable("loc_agreement_measures", table => table.HasCheckConstraint("ck_loc_agreement_measures_amount", "amount >= 0"));
        builder.HasOne<Agreement>().WithMany().HasForeignKey(m => m.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementDraftTable : IEntityTypeConfiguration<AgreementDraft>
{
    public void Configure(EntityTypeBuilder<AgreementDraft> builder)
    {
        builder.ToTable("loc_agreement_drafts");
        builder.HasIndex(d => new { d.AgreementId, d.Number }).IsUnique();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(d => d.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementSignatureTable : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> builder)
    {
        builder.ToTable("loc_agreement_signatures");
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.Property(s => s.Function).HasMaxLength(120);
        builder.Property(s => s.WhyEarlier).HasMaxLength(TypedText.LongestReason);
        builder.Property(s => s.WithdrawReason).HasMaxLength(TypedText.LongestReason);
        // A side signs once, whoever records it at the same moment.
        builder.HasIndex(s => new { s.AgreementId, s.Side }).HasFilter("withdrawn_on IS NULL").IsUnique();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}
