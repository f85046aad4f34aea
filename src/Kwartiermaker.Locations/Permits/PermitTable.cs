using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Permits;

internal sealed class PermitTable : IEntityTypeConfiguration<Permit>
{
    public void Configure(EntityTypeBuilder<Permit> builder)
    {
        builder.ToTable("loc_permits", table =>
        {
            table.HasCheckConstraint("ck_loc_permits_received", "received_on >= applied_on");
            table.HasCheckConstraint("ck_loc_permits_extended", "extended_on IS NULL OR extended_on >= received_on");
            table.HasCheckConstraint("ck_loc_permits_decided", "(decision IS NULL) = (decided_on IS NULL) AND (decided_on IS NULL OR decided_on >= received_on)");
            table.HasCheckConstraint("ck_loc_permits_published", "published_on IS NULL OR decision IS NOT NULL");
            table.HasCheckConstraint("ck_loc_permits_irrevocable", "irrevocable_on IS NULL OR irrevocable_on > published_on");
        });
        builder.Property(p => p.Subject).HasMaxLength(160);
        builder.Property(p => p.Authority).HasMaxLength(160);
        builder.Property(p => p.CaseNumber).HasMaxLength(60);
        builder.Property(p => p.DecisionNote).HasMaxLength(2_000);
        builder.Property(p => p.CaseKey).HasMaxLength(221);
        builder.HasIndex(p => new { p.DossierId, p.Kind });
        builder.HasIndex(p => new { p.CaseKey, p.Kind }).IsUnique().HasFilter("case_key IS NOT NULL");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Permit>().WithMany().HasForeignKey(p => p.PreviousId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Suspensions).WithOne().HasForeignKey(s => s.PermitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Objections).WithOne().HasForeignKey(o => o.PermitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PermitSuspensionTable : IEntityTypeConfiguration<PermitSuspension>
{
    public void Configure(EntityTypeBuilder<PermitSuspension> builder)
    {
        builder.ToTable("loc_permit_suspensions", table =>
            table.HasCheckConstraint("ck_loc_permit_suspensions_resumed", "(resumed_on IS NULL) = (ended_by IS NULL) AND (resumed_on IS NULL OR resumed_on >= requested_on)"));
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.What).HasMaxLength(1_000);
        // A term that stands still cannot be suspended again.
        builder.HasIndex(s => s.PermitId, "ix_loc_permit_suspensions_open").IsUnique().HasFilter("resumed_on IS NULL");
        builder.HasIndex(s => s.PermitId);
    }
}

internal sealed class PermitObjectionTable : IEntityTypeConfiguration<PermitObjection>
{
    public void Configure(EntityTypeBuilder<PermitObjection> builder)
    {
        builder.ToTable("loc_permit_objections", table =>
            table.HasCheckConstraint("ck_loc_permit_objections_decided", "(outcome IS NULL) = (decided_on IS NULL) AND (decided_on IS NULL OR decided_on >= received_on)"));
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.By).HasMaxLength(160);
        builder.Ignore(o => o.IsPending).Ignore(o => o.IsMain);
        builder.HasIndex(o => o.PermitId);
    }
}

internal sealed class PermitNeedTable : IEntityTypeConfiguration<PermitNeed>
{
    public void Configure(EntityTypeBuilder<PermitNeed> builder)
    {
        builder.ToTable("loc_permit_needs", table =>
            table.HasCheckConstraint("ck_loc_permit_needs_reason", "answer = 'NotYetKnown' OR (reason IS NOT NULL AND reason <> '')"));
        builder.Property(n => n.Reason).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(n => new { n.DossierId, n.Kind }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(n => n.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
