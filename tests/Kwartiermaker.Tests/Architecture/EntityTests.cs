using Kwartiermaker.Access;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Locations;
using Kwartiermaker.Reference;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>Entities and their tables belong to one module, and nobody outside it sees them.</summary>
public sealed class EntityTests
{
    private static readonly IReadOnlyList<Module> Modules;

    /// <summary>As the modules map them, whether or not a migration has made them yet.</summary>
    private static readonly IReadOnlyList<IEntityType> Entities;

    static EntityTests()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Database:Connection", "Data Source=:memory:")]).Build();
        using var services = new ServiceCollection().AddPlatform(settings).AddReference().AddAccess().AddLocations().BuildServiceProvider();
        using var scope = services.CreateScope();
        Modules = [.. services.GetServices<Module>()];
        Entities = [.. scope.ServiceProvider.GetRequiredService<AppDbContext>().Model.GetEntityTypes()];
    }

    [Fact]
    public void Entities_AreInternal()
    {
        var entities = Entities.Select(e => e.ClrType).Where(t => AppAssemblies.Modules.Contains(t.Assembly) && !Values(t)).ToList();

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
    public void Table_CarriesThePrefixOfTheModuleThatMapsIt()
    {
        var mappedBy = AppAssemblies.All.SelectMany(a => a.GetTypes()).Where(IsMapping)
            .ToLookup(t => t.GetInterfaces().Single(i => IsConfiguration(i)).GenericTypeArguments[0], t => t.Assembly);
        var wrong = new List<string>();
        foreach (var entity in Entities)
        {
            var owner = entity;
            while (owner.FindOwnership() is { } ownership)
                owner = ownership.PrincipalEntityType;
            var by = mappedBy[owner.ClrType].ToList();
            if (by.Count != 1 || Modules.Single(p => p.Assembly == by[0]).Prefix is var prefix && entity.GetTableName()?.StartsWith(prefix, StringComparison.Ordinal) != true)
                wrong.Add($"{entity.GetTableName()} of {owner.ClrType.Name}: mapped {by.Count} times");
        }

        Assert.Empty(wrong);
        Assert.Equal(mappedBy.SelectMany(m => m).Distinct().Count(), Modules.Count);
        Assert.Equal(Modules.Count, Modules.Select(p => p.Prefix).Distinct().Count());
        Assert.All(Modules, p => Assert.Matches("^[a-z]{3}_$", p.Prefix));
    }

    [Fact]
    public void ForeignKey_StaysWithinItsModuleOrLeadsToWhatAllShare()
    {
        var across = Entities.SelectMany(e => e.GetForeignKeys()).Select(k => (From: k.DeclaringEntityType.GetTableName()!, To: k.PrincipalEntityType.GetTableName()!)).ToList();

        Assert.NotEmpty(across);
        Assert.Empty(across.Where(k => k.To[..4] != k.From[..4] && k.To[..4] != "sys_").Select(k => $"{k.From} to {k.To}"));
    }

    /// <summary>Dates that count are DateOnly, moments are UTC: SQLite cannot compare a moment that carries its offset.</summary>
    [Fact]
    public void Columns_HoldNoMomentWithAnOffset()
    {
        var properties = Entities.SelectMany(e => e.GetProperties()).ToList();

        Assert.Contains(properties, p => Nullable.GetUnderlyingType(p.ClrType) == typeof(DateOnly));
        Assert.Empty(properties.Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTimeOffset)).Select(p => $"{p.DeclaringType.Name}.{p.Name}"));
    }

    /// <summary>A value that an entity holds, such as a communication check, is part of the commands and so public.</summary>
    private static bool Values(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsMapping(Type type) => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(IsConfiguration);

    private static bool IsConfiguration(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>);
}
