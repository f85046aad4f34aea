using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Events;

internal sealed class EventTable : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("sys_events");
        builder.Property(e => e.Type).HasMaxLength(80);
        builder.Property(e => e.ActorName).HasMaxLength(120);
        builder.Property(e => e.ActorRole).HasMaxLength(60);
        builder.Property(e => e.Mac).HasMaxLength(80);
        builder.HasIndex(e => new { e.SubjectId, e.Id });
    }
}
