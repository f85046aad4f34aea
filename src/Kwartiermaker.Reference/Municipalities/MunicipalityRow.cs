using Kwartiermaker.Contracts.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Reference.Municipalities;

/// <summary>A municipality, present or ended. An ended one stays, so that what happened there keeps its name.</summary>
internal sealed class MunicipalityRow
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string ProvinceCode { get; set; }

    public required string Province { get; set; }

    public required string SafetyRegionCode { get; set; }

    public required string SafetyRegion { get; set; }

    public required string Region { get; set; }

    public required double? Latitude { get; set; }

    public required double? Longitude { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string? SuccessorCode { get; set; }

    public Municipality ToContract() => new(Code, Name, Province, Region, Latitude, Longitude, ValidTo, SuccessorCode);
}

internal sealed class MunicipalityTable : IEntityTypeConfiguration<MunicipalityRow>
{
    public void Configure(EntityTypeBuilder<MunicipalityRow> builder)
    {
        builder.ToTable("ref_municipalities");
        builder.HasKey(m => m.Code);
        builder.Property(m => m.Code).HasMaxLength(6);
        builder.Property(m => m.Name).HasMaxLength(80);
        builder.HasOne<MunicipalityRow>().WithMany().HasForeignKey(m => m.SuccessorCode).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Inhabitants on a date (CBS, 1 January), or an estimate that says so in its source.</summary>
internal sealed class PopulationRow
{
    public required string Code { get; init; }

    public required DateOnly On { get; init; }

    public required int Inhabitants { get; set; }

    public required string Source { get; set; }
}

internal sealed class PopulationTable : IEntityTypeConfiguration<PopulationRow>
{
    public void Configure(EntityTypeBuilder<PopulationRow> builder)
    {
        builder.ToTable("ref_population");
        builder.HasKey(p => new { p.Code, p.On });
        builder.Property(p => p.Code).HasMaxLength(6);
        builder.HasOne<MunicipalityRow>().WithMany().HasForeignKey(p => p.Code).OnDelete(DeleteBehavior.Cascade);
    }
}
