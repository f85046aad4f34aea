using Kwartiermaker.Common.Files;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Attachments;

/// <summary>What sort of document a file is, for whoever looks for it later.</summary>
public enum DocumentKind
{
    Decision,
    Letter,
    Report,
    Drawing,
    Photo,
    Minutes,
    Agreement,
    OtherDocument,
}

/// <summary>A file that belongs to a step of a subject: a decision, a report, a photo, a signed copy.</summary>
internal sealed class Attachment : IFindable
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SubjectId { get; init; }

    /// <summary>The step it belongs to: a talk, a position, a permit; the subject itself for a general file.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The page of that step; whoever may read the page may read the file.</summary>
    public required string Page { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Null when nobody said so.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>The day that the document itself bears; null when nobody said so.</summary>
    public DateOnly? DatedOn { get; init; }

    public required int Size { get; init; }

    public required string Hash { get; init; }

    public required DateTime AttachedAt { get; init; }

    public required string AttachedBy { get; init; }

    /// <summary>A virus scanner found nothing in it when it was added.</summary>
    public required bool IsScanned { get; init; }

    /// <summary>Added by the other side: the municipality. A side takes away its own files only.</summary>
    public bool ByOtherSide { get; init; }

    /// <summary>A removed file is no longer shown; that it was there stays in the history.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>By its name. The other side finds its own files.</summary>
    public Findable? ToFind() => RemovedAt is null ? new(SubjectId, Page, Name, AttachedBy, OurSideOnly: !ByOtherSide) : null;
}

internal sealed class AttachmentTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("sys_attachments");
        builder.Property(a => a.Page).HasMaxLength(60);
        builder.Property(a => a.Name).HasMaxLength(FileName.MaxLength);
        builder.Property(a => a.MediaType).HasMaxLength(120);
        builder.Property(a => a.Hash).HasMaxLength(64).IsFixedLength();
        builder.Property(a => a.AttachedBy).HasMaxLength(120);
        builder.HasIndex(a => new { a.SubjectId, a.SourceId });
        builder.HasOne<Subject>().WithMany().HasForeignKey(a => a.SubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FileContent>().WithMany().HasForeignKey(a => a.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}
