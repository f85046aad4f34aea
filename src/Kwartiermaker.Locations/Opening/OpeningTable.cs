using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Opening;

internal sealed class OpeningTable : IEntityTypeConfiguration<OpeningCheck>
{
    public void Configure(EntityTypeBuilder<OpeningCheck> builder)
    {
        builder.ToTable("loc_opening_checks", table =>
        {
            table.HasCheckConstraint("ck_loc_opening_checks_done", "(state = 'Done') = (done_on IS NOT NULL) AND (state = 'Done') = (\"by\" IS NOT NULL)");
            table.HasCheckConstraint("ck_loc_opening_checks_reason", "state <> 'NotApplicable' OR (remark IS NOT NULL AND remark <> '')");
            table.HasCheckConstraint("ck_loc_opening_checks_valid", "valid_until IS NULL OR valid_until >= done_on");
        });
        builder.Property(c => c.By).HasMaxLength(160);
        builder.Property(c => c.Remark).HasMaxLength(1_000);
        builder.HasIndex(c => new { c.DossierId, c.Kind }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
