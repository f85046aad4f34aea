using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Files;

/// <summary>The bytes of a file under the hash of those bytes: the same file twice is stored once, and a changed byte shows.</summary>
public sealed class FileContent
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class FileContentTable : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> builder)
    {
        builder.ToTable("sys_file_contents");
        builder.HasKey(f => f.Hash);
        builder.Property(f => f.Hash).HasMaxLength(64).IsFixedLength();
    }
}
