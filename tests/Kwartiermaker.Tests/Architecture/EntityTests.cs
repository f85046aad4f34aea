using Kwartiermaker.Common.Database;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Entities and their tables belong to one module, and nobody outside it sees them.</summary>
public sealed class EntityTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Entities_AreInternal()
    {
        var entities = (await EntitiesAsync()).Select(e => e.ClrType).Where(t => AppAssemblies.Modules.Contains(t.Assembly) && !Values(t)).ToList();

        Assert.NotEmpty(entities);
        Assert.Empty(entities.Where(t => t.IsVisible).Select(t => t.Name));
    }

    [Fact]
    public void Mappings_AreInternalAndSealed()
    {
        var mappings = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(IsMapping).ToList();

        Assert.NotEmpty(mappings);
        Assert.Empty(mappings.Where(t => t.IsVisible || !t.IsSealed).Select(t => t.Name));
    }

    [Fact]
    public async Task Table_CarriesThePrefixOfTheModuleThatMapsIt()
    {
        var prefixes = shared.App.Services.GetServices<ModuleTables>().ToList();
        var mappedBy = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(IsMapping)
            .ToLookup(t => t.GetInterfaces().Single(i => IsConfiguration(i)).GenericTypeArguments[0], t => t.Assembly);
        var wrong = new List<string>();
        foreach (var entity in await EntitiesAsync())
        {
            var owner = entity;
            while (owner.FindOwnership() is { } ownership)
                owner = ownership.PrincipalEntityType;
            var by = mappedBy[owner.ClrType].ToList();
            if (by.Count != 1 || prefixes.Single(p => p.Assembly == by[0]).Prefix is var prefix && entity.GetTableName()?.StartsWith(prefix, StringComparison.Ordinal) != true)
                wrong.Add($"{entity.GetTableName()} of {owner.ClrType.Name}: mapped {by.Count} times");
        }

        Assert.Empty(wrong);
        Assert.Equal(AppAssemblies.Modules.Count + 1, prefixes.Count);
        Assert.Equal(prefixes.Count, prefixes.Select(p => p.Prefix).Distinct().Count());
        Assert.All(prefixes, p => Assert.Matches("^[a-z]{3}_$", p.Prefix));
    }

    [Fact]
    public async Task ForeignKey_StaysWithinItsModule()
    {
        var across = (await EntitiesAsync()).SelectMany(e => e.GetForeignKeys()).Select(k => (From: k.DeclaringEntityType.GetTableName()!, To: k.PrincipalEntityType.GetTableName()!)).ToList();

        Assert.NotEmpty(across);
        Assert.Empty(across.Where(k => k.From[..4] != k.To[..4]));
    }

    /// <summary>Dates that count are DateOnly, moments are UTC: SQLite cannot compare a moment that carries its offset.</summary>
    [Fact]
    public async Task Columns_HoldNoMomentWithAnOffset()
    {
        var properties = (await EntitiesAsync()).SelectMany(e => e.GetProperties()).ToList();

        Assert.Contains(properties, p => Nullable.GetUnderlyingType(p.ClrType) == typeof(DateOnly));
        Assert.Empty(properties.Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTimeOffset)).Select(p => $"{p.DeclaringType.Name}.{p.Name}"));
    }

    [Fact]
    public async Task Model_IsWhatTheMigrationsMake() =>
        Assert.False(await shared.App.WithDatabaseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    private Task<List<IEntityType>> EntitiesAsync() => shared.App.WithDatabaseAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));

    /// <summary>A value that an entity holds, such as a communication check, is part of the commands and so public.</summary>
    private static bool Values(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsMapping(Type type) => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(IsConfiguration);

    private static bool IsConfiguration(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>);
}
