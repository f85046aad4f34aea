using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Talks;

internal sealed class TalkTable : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.ToTable("loc_talks");
        builder.Property(t => t.Subject).HasMaxLength(Talk.LongestSubject);
        builder.Property(t => t.With).HasMaxLength(Talk.LongestWith);
        builder.Property(t => t.WhyEarlier).HasMaxLength(TypedText.LongestReason);
        builder.Property(t => t.CancelReason).HasMaxLength(TypedText.LongestReason);
        // Required columns: the database itself keeps a talk without its communication check out.
        builder.OwnsOne(t => t.Communication);
        builder.Navigation(t => t.Communication).IsRequired();
        builder.Property(t => t.OurSide).AsJson();
        builder.HasIndex(t => new { t.DossierId, t.At });
        // The same talk is not planned twice.
        builder.HasIndex(t => new { t.DossierId, t.At, t.Subject }).IsUnique().HasFilter("state <> 'Cancelled'");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(t => t.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
