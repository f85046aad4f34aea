using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.FollowUps;

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("loc_follow_ups", table =>
        {
            // Each comes out of exactly one thing, of its own kind.
            table.HasCheckConstraint("ck_loc_follow_ups_source", """
                (kind = 'PositionCondition' AND position_id IS NOT NULL AND briefing_id IS NULL AND talk_id IS NULL)
                OR (kind = 'CouncilPromise' AND position_id IS NULL AND briefing_id IS NOT NULL AND talk_id IS NULL)
                OR (kind = 'TalkAction' AND position_id IS NULL AND briefing_id IS NULL AND talk_id IS NOT NULL)
                """);
            table.HasCheckConstraint("ck_loc_follow_ups_settled", "(state = 'Open' AND settled_on IS NULL) OR (state <> 'Open' AND settled_on IS NOT NULL AND how IS NOT NULL)");
            table.HasCheckConstraint("ck_loc_follow_ups_waived", "kind <> 'PositionCondition' OR state <> 'Dropped' OR letter_on IS NOT NULL");
            table.HasCheckConstraint("ck_loc_follow_ups_due", "due_on >= since");
        });
        builder.Property(f => f.Text).HasMaxLength(Assignment.LongestText);
        builder.Property(f => f.ToWhom).HasMaxLength(Assignment.LongestToWhom);
        builder.Property(f => f.SettledBy).HasMaxLength(200);
        builder.Property(f => f.How).HasMaxLength(2_000);
        builder.HasIndex(f => f.DossierId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(f => f.DossierId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Position>().WithMany().HasForeignKey(f => f.PositionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Briefing>().WithMany().HasForeignKey(f => f.BriefingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Talk>().WithMany().HasForeignKey(f => f.TalkId).OnDelete(DeleteBehavior.Restrict);
    }
}
