using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Screening;

internal sealed class ListedCriterionTable : IEntityTypeConfiguration<ListedCriterion>
{
    public void Configure(EntityTypeBuilder<ListedCriterion> builder)
    {
        builder.ToTable("loc_criteria", table =>
        {
            table.HasCheckConstraint("ck_loc_criteria_period", "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from");
            table.HasCheckConstraint("ck_loc_criteria_weight", "weight BETWEEN 0 AND 5");
            table.HasCheckConstraint("ck_loc_criteria_source", "source <> ''");
        });
        builder.Property(c => c.Code).HasMaxLength(60);
        builder.Property(c => c.NormKey).HasMaxLength(80);
        builder.Property(c => c.Source).HasMaxLength(300);
        builder.Property(c => c.Kinds).HasMaxLength(300).HasConversion(
            kinds => string.Join(';', kinds),
            text => Parse(text),
            new ValueComparer<IReadOnlyList<SiteKind>>((a, b) => a!.SequenceEqual(b!), kinds => kinds.Count, kinds => kinds.ToList()));
        builder.Ignore(c => c.Facts);
        builder.OwnsOne(c => c.Text);
        builder.Navigation(c => c.Text).IsRequired();
        // Two people who change the same criterion from the same day: the second is refused.
        builder.HasIndex(c => new { c.Code, c.ValidFrom }).IsUnique();
    }

    private static List<SiteKind> Parse(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SiteKind>).ToList();
}
