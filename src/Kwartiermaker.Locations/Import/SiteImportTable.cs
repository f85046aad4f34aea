using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Import;

internal sealed class SiteImportTable : IEntityTypeConfiguration<SiteImport>
{
    public void Configure(EntityTypeBuilder<SiteImport> builder)
    {
        builder.ToTable("loc_site_imports");
        builder.Property(i => i.FileName).HasMaxLength(Common.Files.FileName.MaxLength);
        builder.HasIndex(i => i.OwnerId).IsUnique();
    }
}
