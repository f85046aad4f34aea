using Kwartiermaker.Access.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Access.Sessions;

/// <summary>
/// One browser in which somebody is signed in. The cookie names this row; a cookie whose row is gone is nothing, so ending a session is
/// taking its row away.
/// </summary>
internal sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    /// <summary>Role codes and scope that it was given, in order: a new sign-in with others ends it.</summary>
    public required string Rights { get; init; }

    /// <summary>Kind of browser and of machine, so that people recognise their own; empty when unknown.</summary>
    public required string Device { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Last use, to the minute.</summary>
    public required DateTime SeenAt { get; init; }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable(AccessModule.Sessions);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(60);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
