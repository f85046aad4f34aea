using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.Json;

namespace Kwartiermaker.Locations.Proposals;

internal sealed class ProposalTable : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("loc_proposals", table =>
        {
            table.HasCheckConstraint("ck_loc_proposals_places", "places > 0");
            table.HasCheckConstraint("ck_loc_proposals_period", "\"to\" IS NULL OR \"to\" >= \"from\"");
        });
        builder.Property(p => p.By).HasMaxLength(120);
        builder.Property(p => p.Function).HasMaxLength(120);
        builder.Property(p => p.TargetGroup).HasMaxLength(200);
        builder.Property(p => p.AgreedWith).HasMaxLength(250);
        builder.HasIndex(p => new { p.DossierId, p.Number }).IsUnique();
        // One agreed version per dossier, whoever tries at the same moment.
        builder.HasIndex(p => p.DossierId).HasFilter("agreed_on IS NOT NULL").IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(p => p.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceBasisTable : IEntityTypeConfiguration<PlaceBasis>
{
    public void Configure(EntityTypeBuilder<PlaceBasis> builder)
    {
        builder.ToTable("loc_place_bases");
        builder.HasIndex(b => b.DossierId).IsUnique();
        // Read and written as a whole, never searched.
        builder.Property(b => b.Spaces).HasConversion(
            spaces => JsonSerializer.Serialize(spaces, EventLog.Json),
            json => JsonSerializer.Deserialize<List<Space>>(json, EventLog.Json)!,
            new ValueComparer<IReadOnlyList<Space>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list.ToList()));
        builder.HasOne<Dossier>().WithMany().HasForeignKey(b => b.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
