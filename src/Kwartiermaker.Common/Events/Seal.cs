using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Events;

/// <summary>
/// A seal over a run of events: a SHA-256 hash over the previous seal and every row in it. Seals form a chain, so a
/// changed, removed or inserted row breaks the seal that covers it, and a removed seal breaks the next one.
/// </summary>
public sealed class Seal
{
    public long Id { get; init; }

    /// <summary>First and last event id of the run, both included.</summary>
    public required long FirstEvent { get; init; }

    public required long LastEvent { get; init; }

    public required int Events { get; init; }

    public required string Hash { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class SealTable : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> builder)
    {
        builder.ToTable("sys_seals");
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.HasIndex(s => s.LastEvent).IsUnique();
    }
}
