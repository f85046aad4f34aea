using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.FollowUps;

internal sealed class FollowUpTable : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("sys_follow_ups", table =>
        {
            table.HasCheckConstraint("ck_sys_follow_ups_settled", "(state = 'Open' AND settled_on IS NULL) OR (state <> 'Open' AND settled_on IS NOT NULL AND how IS NOT NULL)");
            table.HasCheckConstraint("ck_sys_follow_ups_waived", "NOT waived_by_letter OR state <> 'Dropped' OR letter_on IS NOT NULL");
            table.HasCheckConstraint("ck_sys_follow_ups_due", "due_on >= since");
        });
        builder.Property(f => f.Kind).HasMaxLength(80);
        builder.Property(f => f.Text).HasMaxLength(Assignment.LongestText);
        builder.Property(f => f.ToWhom).HasMaxLength(Assignment.LongestToWhom);
        builder.Property(f => f.SettledBy).HasMaxLength(200);
        builder.Property(f => f.How).HasMaxLength(2_000);
        builder.HasIndex(f => f.SubjectId);
        builder.HasIndex(f => f.SourceId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(f => f.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
