using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Common.Web;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Common.Database;

/// <summary>The one database. Modules bring their mappings; what is here belongs to all of them.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Not by the constructor: a pool makes a context once, and hands it out from request to request.</summary>
    private readonly IReadOnlyList<Module> modules = [.. options.GetExtension<CoreOptionsExtension>().ApplicationServiceProvider!.GetServices<Module>()];

    public DbSet<EventRow> Events => Set<EventRow>();

    /// <summary>Keys of cookies and forms, shared by all nodes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Prefixes of the modules that map this model.</summary>
    internal string Modules => field ??= string.Concat(modules.Select(m => m.Prefix).Order(StringComparer.Ordinal));

    /// <summary>Set while an API call with an Idempotency-Key or a form runs: stored together with the change that it asks for.</summary>
    internal RequestKey? RequestKey { get; set; }

    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var module in modules.OrderBy(m => m.Prefix, StringComparer.Ordinal))
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(Versioned).IsAssignableFrom(e.ClrType)))
        {
            entity.FindProperty(nameof(Versioned.Version))!.IsConcurrencyToken = true;
            entity.FindProperty(nameof(Versioned.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await KeepSubjectsAsync(cancellationToken);
        await SearchIndex.KeepAsync(this, cancellationToken);
        foreach (var entry in ChangeTracker.Entries<Versioned>().Where(HasChanged))
            entry.Entity.Version++;
        var key = RequestKey;
        if (key is not null && ChangeTracker.Entries<EventRow>().Any(e => e.State == EntityState.Added))
        {
            key.MadeId = ChangeTracker.Entries<Versioned>().FirstOrDefault(e => e.State == EntityState.Added && e.Entity.GetType() == key.Makes)?.Entity.Id;
            Add(key);
            // Once: a call may store more than one change.
            RequestKey = null;
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Also in what it owns: to the framework that is a row of its own, but whoever reads a form reads both.</summary>
    private static bool HasChanged(EntityEntry<Versioned> entry) => entry.State == EntityState.Modified
        || (entry.State == EntityState.Unchanged
            && entry.References.Any(r => r.TargetEntry is { State: EntityState.Added or EntityState.Modified } part && part.Metadata.IsOwned()));

    /// <summary>What a root says of itself to the rest of the house is stored with it, and so it is never behind.</summary>
    private async Task KeepSubjectsAsync(CancellationToken cancel)
    {
        foreach (var entry in ChangeTracker.Entries<IRoot>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var (id, facts) = (((Versioned)entry.Entity).Id, entry.Entity.Describe());
            if (entry.State == EntityState.Added)
                Add(Subject.Of(id, facts));
            else
                (await FindAsync<Subject>([id], cancel))!.Follow(facts);
        }
    }

    /// <summary>SQLite forgets that a moment is UTC; this puts it back, and refuses to store any other kind.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
