using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Remarks;

/// <summary>
/// What colleagues tell each other about a subject. It is no fact of it and decides nothing: only that somebody was asked to look along
/// is in the history. The other side does not read it.
/// </summary>
internal sealed class Remark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SubjectId { get; init; }

    public required Guid AuthorId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Empty when it was taken back.</summary>
    public required string Text { get; set; }

    /// <summary>Names of who was asked to look along; empty for nobody.</summary>
    public required string To { get; set; }

    /// <summary>UTC; null as long as it stands.</summary>
    public DateTime? TakenBackAt { get; set; }
}

internal sealed class RemarkTable : IEntityTypeConfiguration<Remark>
{
    /// <summary>Of a person, with the comma behind it.</summary>
    private const int LongestName = 130;

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("sys_remarks", table => table.HasCheckConstraint("ck_sys_remarks_text", "(taken_back_at IS NULL) = (text <> '')"));
        builder.Property(r => r.Text).HasMaxLength(AddRemarkHandler.LongestText);
        builder.Property(r => r.To).HasMaxLength(AddRemarkHandler.MostAsked * LongestName);
        builder.HasIndex(r => new { r.SubjectId, r.At });
        builder.HasOne<Subject>().WithMany().HasForeignKey(r => r.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
