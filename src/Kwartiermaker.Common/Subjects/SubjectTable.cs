using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Subjects;

internal sealed class SubjectTable : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.ToTable("sys_subjects");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Module).HasMaxLength(40);
        builder.Property(s => s.Name).HasMaxLength(240);
        builder.Property(s => s.Region).HasMaxLength(60);
        builder.Property(s => s.MunicipalityCode).HasMaxLength(6);
        builder.Property(s => s.Address).HasMaxLength(200);
        builder.HasIndex(s => s.CarriedById);
        builder.HasIndex(s => s.LocationId);
    }
}

public static class RootTable
{
    /// <summary>The root's key is the key of its subject: the database refuses a root that nothing can hang on.</summary>
    public static void HasSubject<TRoot>(this EntityTypeBuilder<TRoot> builder)
        where TRoot : Database.Versioned, IRoot
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.HasOne<Subject>().WithOne().HasForeignKey<TRoot>(r => r.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
