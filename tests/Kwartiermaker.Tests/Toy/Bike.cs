using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Tests.Toy;

/// <summary>A bicycle at a location.</summary>
internal sealed class Bike : Versioned, IRoot, ISeenWith
{
    public required string Name { get; init; }

    public required Guid LocationId { get; init; }

    public required string Region { get; init; }

    public required string MunicipalityCode { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Who looks after it; null when nobody does yet.</summary>
    public Guid? KeptById { get; private set; }

    public static string SeenWith => ToyModule.View;

    public SubjectFacts Describe() => new(ToyModule.Code, Name, Region, MunicipalityCode, LocationId, KeptById, Active: true, "/fietsen/" + Id);

    public Refusal? WhyNotWork() => null;

    public void HandOver(Guid? keeper) => KeptById = keeper;
}

internal sealed class BikeTable : IEntityTypeConfiguration<Bike>
{
    public void Configure(EntityTypeBuilder<Bike> builder)
    {
        builder.ToTable("toy_bikes");
        builder.Property(b => b.Name).HasMaxLength(100);
        builder.HasSubject();
    }
}
