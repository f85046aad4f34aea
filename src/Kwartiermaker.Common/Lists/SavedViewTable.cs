using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Lists;

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("sys_saved_views");
        builder.Property(v => v.Name).HasMaxLength(SaveViewHandler.LongestName);
        builder.Property(v => v.Query).HasMaxLength(SaveViewHandler.LongestQuery);
        builder.Property(v => v.List).HasMaxLength(SaveViewHandler.LongestList);
        builder.HasIndex(v => new { v.OwnerId, v.List, v.Name }).IsUnique();
    }
}
