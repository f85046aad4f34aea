using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Amendments;

internal sealed class AmendmentTable : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("loc_amendments", table =>
        {
            table.HasCheckConstraint("ck_loc_amendments_change", "(kind = 'Extended') = (new_to IS NOT NULL) AND (kind = 'Reduced') = (new_places IS NOT NULL)");
            table.HasCheckConstraint("ck_loc_amendments_places", "new_places IS NULL OR new_places > 0");
            table.HasCheckConstraint(
                "ck_loc_amendments_signed",
                "state IN ('Proposed', 'CalledOff') OR (municipality_signed_on IS NOT NULL AND agency_signed_on IS NOT NULL AND effective_on IS NOT NULL)");
        });
        builder.Property(a => a.Reason).HasMaxLength(2_000);
        builder.Property(a => a.CallOffReason).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(a => new { a.DossierId, a.Number }).IsUnique();
        // One of a kind at a time: the next is talked about when this one holds or is called off.
        builder.HasIndex(a => new { a.DossierId, a.Kind }, "ix_loc_amendments_open").IsUnique().HasFilter("state IN ('Proposed', 'FullySigned')");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(a => a.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
