using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Council;

internal sealed class BriefingTable : IEntityTypeConfiguration<Briefing>
{
    public void Configure(EntityTypeBuilder<Briefing> builder)
    {
        builder.ToTable("loc_briefings", table => table.HasCheckConstraint(
            "ck_loc_briefings_state",
            "(state <> 'Held' OR (outcome IS NOT NULL AND attendance IS NOT NULL)) AND (state <> 'Cancelled' OR cancel_reason IS NOT NULL)"));
        builder.Property(b => b.OurSide).AsJson();
        builder.Property(b => b.Attendance).HasMaxLength(2_000);
        builder.Property(b => b.Outcome).HasMaxLength(8_000);
        builder.Property(b => b.WhyEarlier).HasMaxLength(TypedText.LongestReason);
        builder.Property(b => b.CancelReason).HasMaxLength(TypedText.LongestReason);
        builder.OwnsOne(b => b.Communication);
        builder.Navigation(b => b.Communication).IsRequired();
        // The same forum does not meet twice at one moment.
        builder.HasIndex(b => new { b.DossierId, b.Forum, b.At }).IsUnique().HasFilter("state <> 'Cancelled'");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(b => b.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CouncilQuestionTable : IEntityTypeConfiguration<CouncilQuestion>
{
    public void Configure(EntityTypeBuilder<CouncilQuestion> builder)
    {
        builder.ToTable("loc_council_questions",
            table => table.HasCheckConstraint("ck_loc_council_questions_answer", "(answer IS NULL AND answered_on IS NULL) OR (answer IS NOT NULL AND answered_on IS NOT NULL)"));
        builder.Property(q => q.AskedBy).HasMaxLength(200);
        builder.Property(q => q.Question).HasMaxLength(2_000);
        builder.Property(q => q.Answer).HasMaxLength(4_000);
        builder.Property(q => q.WhyEarlier).HasMaxLength(TypedText.LongestReason);
        builder.HasIndex(q => q.DossierId);
        builder.HasOne<Briefing>().WithMany().HasForeignKey(q => q.BriefingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(q => q.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
