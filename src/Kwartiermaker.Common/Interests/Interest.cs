using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Interests;

/// <summary>That somebody follows a subject, and when they last looked at it. It is theirs: nobody else sees it.</summary>
internal sealed class Interest
{
    public required Guid PersonId { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>UTC; null when it is not followed.</summary>
    public DateTime? FollowedSince { get; set; }

    /// <summary>UTC; null when it was followed from a list and never opened.</summary>
    public DateTime? VisitedAt { get; set; }

    /// <summary>The newest event that was there at that visit: what is newer is new to this person.</summary>
    public long SeenEvent { get; set; }
}

internal sealed class InterestTable : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> builder)
    {
        builder.ToTable("sys_interests");
        builder.HasKey(i => new { i.PersonId, i.SubjectId });
        builder.HasIndex(i => new { i.PersonId, i.VisitedAt });
        // Who follows a subject is looked up at every decision.
        builder.HasIndex(i => i.SubjectId).HasFilter("followed_since IS NOT NULL");
        builder.HasOne<Subject>().WithMany().HasForeignKey(i => i.SubjectId).OnDelete(DeleteBehavior.Cascade);
    }
}
