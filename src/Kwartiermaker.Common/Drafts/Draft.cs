using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Drafts;

/// <summary>What somebody typed in a form and did not send yet. Nobody else sees it, and it is gone when the form is saved.</summary>
internal sealed class Draft
{
    public required Guid PersonId { get; init; }

    /// <summary>Which form: the address of its page, its button, and what it hangs on.</summary>
    public required string Form { get; init; }

    /// <summary>What was typed, by the name of the field, as the browser wrote it down (JSON).</summary>
    public required string Fields { get; set; }

    public required DateTime SavedAt { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("sys_drafts");
        builder.HasKey(d => new { d.PersonId, d.Form });
        builder.Property(d => d.Form).HasMaxLength(KeepDraftHandler.LongestForm);
        builder.Property(d => d.Fields).HasMaxLength(KeepDraftHandler.LongestFields);
        builder.HasIndex(d => d.SavedAt);
    }
}
