using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Events;

/// <summary>
/// A seal over a run of events: a SHA-256 hash over the previous seal, every row in the run and the seal's own columns, signed with the
/// program's key. Seals form a chain, so a changed, removed or inserted row breaks the seal that covers it, and a removed seal breaks the next one.
/// </summary>
public sealed class Seal
{
    /// <summary>One more than that of the previous seal: two that follow the same seal cannot both be stored.</summary>
    public required long Id { get; init; }

    /// <summary>First and last event id of the run, both included.</summary>
    public required long FirstEvent { get; init; }

    public required long LastEvent { get; init; }

    public required int Events { get; init; }

    public required DateTime At { get; init; }

    public string Hash { get; internal set; } = "";

    /// <summary>The program's signature over the hash: who makes all seals anew without the key is found.</summary>
    public string Mac { get; internal set; } = "";
}

internal sealed class SealTable : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> builder)
    {
        builder.ToTable("sys_seals");
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.Property(s => s.Mac).HasMaxLength(64);
        builder.HasIndex(s => s.LastEvent).IsUnique();
    }
}
