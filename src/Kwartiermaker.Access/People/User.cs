using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Access.People;

/// <summary>Somebody known to the identity provider, as it described them at the last sign-in.</summary>
internal sealed class User : Versioned
{
    /// <summary>The identity provider's lasting name for this person (<c>sub</c>).</summary>
    public required string Subject { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>Role codes, comma-joined, the first one leading.</summary>
    public required string Roles { get; set; }

    /// <summary>Items as <see cref="Common.Rights.Scope.Parse"/> reads them, comma-joined.</summary>
    public required string ScopeItems { get; set; }

    public DateTime? LastSignIn { get; set; }

    /// <summary>The number they gave here to be called by; the identity provider does not know it.</summary>
    public string? Phone { get; set; }
}

internal sealed class UserTable : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("acc_users");
        builder.Property(u => u.Subject).HasMaxLength(RecordSignIn.LongestSubject);
        builder.Property(u => u.Name).HasMaxLength(RecordSignIn.LongestName);
        builder.Property(u => u.Email).HasMaxLength(RecordSignIn.LongestEmail);
        builder.Property(u => u.Roles).HasMaxLength(400);
        builder.Property(u => u.Phone).HasMaxLength(TypedPhone.Longest);
        builder.HasIndex(u => u.Subject).IsUnique();
    }
}
