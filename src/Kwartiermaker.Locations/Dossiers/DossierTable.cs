using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Dossiers;

internal sealed class DossierTable : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("loc_dossiers", table =>
        {
            table.HasCheckConstraint("ck_loc_dossiers_places", "possible_places IS NULL OR possible_places > 0");
            table.HasCheckConstraint("ck_loc_dossiers_available", "available_to IS NULL OR available_from IS NULL OR available_to >= available_from");
            table.HasCheckConstraint("ck_loc_dossiers_agreed", "agreed_to IS NULL OR agreed_to >= agreed_from");
            table.HasCheckConstraint("ck_loc_dossiers_taken_over", "(taken_over_in IS NULL) = (taken_over_from IS NULL)");
        });
        builder.HasSubject();
        builder.Property(d => d.Name).HasMaxLength(120);
        builder.Property(d => d.Address).HasMaxLength(160);
        builder.Property(d => d.Postcode).HasMaxLength(7);
        builder.Property(d => d.Town).HasMaxLength(80);
        builder.Property(d => d.MunicipalityCode).HasMaxLength(6);
        builder.Property(d => d.Region).HasMaxLength(60);
        builder.Property(d => d.Owner).HasMaxLength(160);
        // As a number, because phases are compared and sorted.
        builder.Property(d => d.Phase).HasConversion<int>();
        builder.Property(d => d.TakenOverIn).HasConversion<int?>();
        builder.Property(d => d.TakenOverFrom).HasMaxLength(Common.Checks.TypedText.LongestReason);
        builder.Ignore(d => d.Facts).Ignore(d => d.Team);
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => new { d.Region, d.Phase });
        builder.HasIndex(d => new { d.MunicipalityCode, d.Phase });
        // The board takes the first cards of each phase in this order, whatever the number of dossiers.
        builder.HasIndex(d => new { d.Phase, d.PhaseSince, d.Number });
        // Holds all that the counts per phase need, so that they read the index alone.
        builder.HasIndex(d => new { d.Phase, d.Standing, d.Region, d.MunicipalityCode, d.AgreedPlaces, d.PossiblePlaces, d.TargetOpening })
            .HasDatabaseName("ix_loc_dossiers_counts");
        // Places by month read a few months of them.
        builder.HasIndex(d => d.OpenedOn);
        builder.HasIndex(d => d.TargetOpening);
        builder.HasIndex(d => d.AgreedTo);
        // Somebody's own locations, however many others there are.
        builder.HasIndex(d => d.PropertyDirectorId);
        builder.HasIndex(d => d.ProjectDirectorId);
        builder.HasIndex(d => d.CommunicationAdviserId);
        builder.HasIndex(d => d.LocationManagerId);
        builder.HasIndex(d => new { d.Latitude, d.Longitude });
        builder.HasIndex(d => d.Name);
    }
}
