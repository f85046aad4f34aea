using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.StandIns;

/// <summary>
/// Who looks after somebody's work while they are away. Their work is shown to the one who stands in; no right goes along with it: who
/// signs or decides does so by a right of their own, within a scope of their own.
/// </summary>
internal sealed class StandIn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who is away.</summary>
    public required Guid PersonId { get; init; }

    public required Guid StandInId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; set; }
}

internal sealed class StandInTable : IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.ToTable("sys_stand_ins", table =>
        {
            table.HasCheckConstraint("ck_sys_stand_ins_days", "\"to\" >= \"from\"");
            table.HasCheckConstraint("ck_sys_stand_ins_other", "person_id <> stand_in_id");
        });
        builder.HasIndex(s => new { s.StandInId, s.To });
        builder.HasIndex(s => new { s.PersonId, s.To });
    }
}
