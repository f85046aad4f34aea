using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>A term, norm, amount or index with the period in which it holds and where it comes from.</summary>
internal sealed class DatedValueRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Key { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public decimal? Number { get; init; }

    public required string Unit { get; init; }

    public required string Ground { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }

    public required string NoteDutch { get; init; }

    public required string NoteEnglish { get; init; }

    /// <summary>Who set it in this program; null when it came with it.</summary>
    public string? SetBy { get; init; }

    public DatedValue ToContract() => new(Key, ValidFrom, ValidTo, Number, Unit, Ground, Source);
}

internal sealed class DatedValueTable : IEntityTypeConfiguration<DatedValueRow>
{
    public void Configure(EntityTypeBuilder<DatedValueRow> builder)
    {
        builder.ToTable("ref_dated_values");
        builder.Property(v => v.Key).HasMaxLength(80);
        builder.Property(v => v.SetBy).HasMaxLength(120);
        builder.HasIndex(v => new { v.Key, v.ValidFrom }).IsUnique();
    }
}
