using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Letters;

/// <summary>A letter as it was sent: what is renamed, moved or written otherwise later does not change it.</summary>
internal sealed class SentLetter : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>What was sent: a version of the request or the proposal, a decided study, a draft, a hand-over.</summary>
    public required Guid SourceId { get; init; }

    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    public required DateTime SentAt { get; init; }
}

internal sealed class SentLetterTable : IEntityTypeConfiguration<SentLetter>
{
    public void Configure(EntityTypeBuilder<SentLetter> builder)
    {
        builder.ToTable("loc_sent_letters");
        builder.Property(l => l.Title).HasMaxLength(300);
        builder.HasIndex(l => l.SourceId).IsUnique();
        builder.HasIndex(l => l.DossierId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(l => l.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class SentLetters
{
    /// <summary>Keeps the letter as it goes out, in the same transaction.</summary>
    public static void Keep(this DossierChange change, Guid source, Letter letter) => change.Db.Add(new SentLetter
    {
        DossierId = change.SubjectId,
        SourceId = source,
        Title = letter.Title,
        Text = letter.Markdown,
        SentAt = change.Now,
    });

    /// <returns>Null when it was not sent.</returns>
    public static async Task<Letter?> FindSentLetterAsync(this AppDbContext db, Guid source, CancellationToken cancel) =>
        await db.Set<SentLetter>().AsNoTracking().SingleOrDefaultAsync(l => l.SourceId == source, cancel) is { } sent
            ? new Letter(sent.Title, sent.Text, LetterLanguage.Dutch)
            : null;
}
