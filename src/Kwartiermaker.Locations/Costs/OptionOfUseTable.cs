using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Costs;

internal sealed class OptionOfUseTable : IEntityTypeConfiguration<OptionOfUse>
{
    private static readonly string[] Amounts =
    [
        "rent_per_year", "purchase_price", "purchase_costs", "rebuilding", "furnishing", "energy_per_year", "maintenance_per_year", "operation_per_year", "residual_value",
    ];

    public void Configure(EntityTypeBuilder<OptionOfUse> builder)
    {
        builder.ToTable("loc_cost_options", table =>
        {
            table.HasCheckConstraint("ck_loc_cost_options_period", "months IS NULL OR months BETWEEN 1 AND 1200");
            table.HasCheckConstraint("ck_loc_cost_options_places", "places IS NULL OR places > 0");
            table.HasCheckConstraint("ck_loc_cost_options_occupancy", "occupancy IS NULL OR (CAST(occupancy AS REAL) > 0 AND CAST(occupancy AS REAL) <= 1)");
            table.HasCheckConstraint("ck_loc_cost_options_interval", "furnishing_every_years IS NULL OR furnishing_every_years > 0");
            foreach (var amount in Amounts)
                table.HasCheckConstraint($"ck_loc_cost_options_{amount}", $"{amount} IS NULL OR CAST({amount} AS REAL) >= 0");
        });
        builder.Property(o => o.Name).HasMaxLength(120);
        builder.Property(o => o.RatesSource).HasMaxLength(400);
        builder.Property(o => o.Notes).HasMaxLength(2_000);
        builder.Ignore(o => o.Facts);
        builder.HasIndex(o => new { o.DossierId, o.Name });
        builder.HasIndex(o => o.DossierId, "ux_loc_cost_options_preferred").IsUnique().HasFilter("preferred");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(o => o.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
