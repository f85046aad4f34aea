using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.SavedViews;

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("loc_saved_views");
        builder.Property(v => v.Name).HasMaxLength(SaveViewHandler.LongestName);
        builder.Property(v => v.Query).HasMaxLength(SaveViewHandler.LongestQuery);
        builder.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
    }
}
