using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Talks;

/// <summary>What the communication adviser thinks of what is said about a talk, a meeting of the council or a letter: agreed, or what must change first.</summary>
internal sealed class CommunicationReview : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>The talk, the briefing or the version of the request.</summary>
    public required Guid SourceId { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    public required bool Agreed { get; init; }

    /// <summary>What the adviser adds for whoever speaks; what must change, when it is not agreed.</summary>
    public string? Advice { get; init; }

    /// <summary>UTC; when what it was about was changed, so that it says nothing any more. Null while it stands.</summary>
    public DateTime? LapsedAt { get; set; }
}

internal sealed class CommunicationReviewTable : IEntityTypeConfiguration<CommunicationReview>
{
    public const int LongestAdvice = 2_000;

    public void Configure(EntityTypeBuilder<CommunicationReview> builder)
    {
        builder.ToTable("loc_communication_reviews");
        builder.Property(r => r.By).HasMaxLength(160);
        builder.Property(r => r.Advice).HasMaxLength(LongestAdvice);
        // Two windows at once: one of them counts.
        builder.HasIndex(r => r.SourceId).IsUnique().HasFilter("lapsed_at IS NULL");
        builder.HasIndex(r => r.DossierId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class CommunicationReviews
{
    /// <summary>
    /// Who is asked to look at the communication of what was just made: the adviser in the team (brochure, "Communicatie"). An adviser who
    /// makes it has looked at it already.
    /// </summary>
    public static Guid? AskAdviser(this DossierChange change, Guid source)
    {
        if (change.Dossier.CommunicationAdviserId == change.User.Id)
            change.Db.Add(new CommunicationReview { DossierId = change.SubjectId, SourceId = source, By = change.User.Name, At = change.Now, Agreed = true });
        return change.Dossier.CommunicationAdviserId;
    }
}
