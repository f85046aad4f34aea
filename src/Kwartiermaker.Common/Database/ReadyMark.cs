using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Database;

/// <summary>The one row that is written to know that writing works; it means nothing else.</summary>
internal sealed class ReadyMark
{
    public int Id { get; init; }

    public DateTime At { get; init; }
}

internal sealed class ReadyMarkTable : IEntityTypeConfiguration<ReadyMark>
{
    public void Configure(EntityTypeBuilder<ReadyMark> builder)
    {
        builder.ToTable("sys_ready");
        builder.Property(m => m.Id).ValueGeneratedNever();
    }
}
