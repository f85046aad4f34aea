using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Search;

/// <summary>The words of one row; see <see cref="IFindable"/>. Each database keeps an index of every three letters beside it.</summary>
internal sealed class SearchEntry
{
    public const int LongestText = 20_000;
    public const int LongestName = 240;

    /// <summary>By it the index of the words names the row; a newer row has a higher one.</summary>
    public long Id { get; init; }

    public required Guid RowId { get; init; }

    public Guid SubjectId { get; private set; }

    public string Page { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>As <see cref="SearchWords.Plain"/> makes it.</summary>
    public string Text { get; private set; } = "";

    public bool OurSideOnly { get; private set; }

    public void Follow(Findable row) => (SubjectId, Page, Name, Text, OurSideOnly) =
        (row.SubjectId, row.Page, row.Name.Start(LongestName), SearchWords.Plain($"{row.Name} {row.Words}").Start(LongestText), row.OurSideOnly);
}

internal sealed class SearchEntryTable : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        // A trigger keeps the index of the words, and such a table cannot tell what it stored in the same breath.
        builder.ToTable("sys_search", table => table.HasTrigger("sys_search_added"));
        builder.Property(e => e.Page).HasMaxLength(60);
        builder.Property(e => e.Name).HasMaxLength(SearchEntry.LongestName);
        builder.HasIndex(e => e.RowId).IsUnique();
        builder.HasIndex(e => e.SubjectId);
        builder.HasOne<Subject>().WithMany().HasForeignKey(e => e.SubjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
