using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Consultations;

internal sealed class ConsultationTable : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("loc_consultations", table =>
        {
            table.HasCheckConstraint("ck_loc_consultations_answered", "(answered_on IS NULL) = (followed IS NULL) AND (answered_on IS NULL OR answered_on >= asked_on)");
            table.HasCheckConstraint("ck_loc_consultations_reason", "followed IS NULL OR followed = 'Followed' OR (followed_reason IS NOT NULL AND followed_reason <> '')");
        });
        builder.Property(c => c.Question).HasMaxLength(1_000);
        builder.Property(c => c.Advice).HasMaxLength(4_000);
        builder.Property(c => c.FollowedReason).HasMaxLength(TypedText.LongestReason);
        builder.Property(c => c.GoOnReason).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(c => new { c.DossierId, c.AskedOn });
        builder.HasOne<Dossier>().WithMany().HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
