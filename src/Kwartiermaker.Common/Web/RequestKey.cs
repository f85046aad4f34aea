using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Web;

/// <summary>
/// That a call with this Idempotency-Key, or a form with this key, was carried out, and what it made. It is stored in the transaction of the
/// change itself: when the caller never saw the answer and asks again, nothing is done twice.
/// </summary>
internal sealed class RequestKey
{
    /// <summary>Hash of caller, address and key: the key itself may hold anything.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of the body, so that the same key with another body is noticed.</summary>
    public required string Body { get; init; }

    /// <summary>The row that was made.</summary>
    public Guid? MadeId { get; set; }

    /// <summary>Of a form: the address that it led to.</summary>
    public string? LedTo { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Kind of row that the call makes.</summary>
    public Type? Makes { get; init; }
}

internal sealed class RequestKeyTable : IEntityTypeConfiguration<RequestKey>
{
    public const int LongestAddress = 400;

    public void Configure(EntityTypeBuilder<RequestKey> builder)
    {
        builder.ToTable("sys_request_keys");
        builder.Property(k => k.Id).HasMaxLength(64);
        builder.Property(k => k.Body).HasMaxLength(64);
        builder.Property(k => k.LedTo).HasMaxLength(LongestAddress);
        builder.Ignore(k => k.Makes);
        builder.HasIndex(k => k.At);
    }
}
