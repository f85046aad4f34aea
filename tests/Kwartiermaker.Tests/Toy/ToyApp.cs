using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Toy;

/// <summary>A host with the toy module beside those that ship, a location with two bicycles, and a location elsewhere without one.</summary>
public sealed class ToyApp : IAsyncLifetime
{
    public const string Kept = "Gazelle 12";
    public const string Lone = "Batavus 7";

    public static readonly DateOnly CheckOn = TestApp.Today.AddDays(9);

    public TestApp App { get; private set; } = null!;

    public Guid Location { get; private set; }

    public Guid LocationWithout { get; private set; }

    /// <summary>The property director looks after it.</summary>
    public Guid Bike { get; private set; }

    /// <summary>Nobody looks after it yet.</summary>
    public Guid LoneBike { get; private set; }

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync(host => host.ConfigureTestServices(services => services.AddToy()));
        await App.WithDatabaseAsync(MakeTablesAsync);
        Location = await Some.DossierAsync(App);
        LocationWithout = await Some.DossierAsync(App, Some.CareHome("Huize Zonder", latitude: 52.39));
        Bike = await RegisterAsync(Kept, TestPerson.PropertyDirector.Id);
        LoneBike = await RegisterAsync(Lone, null);
    }

    /// <param name="location">Where it stands, when it is not <see cref="Location"/>.</param>
    public async Task<Guid> RegisterAsync(string name, Guid? keeper, Guid? location = null) => (await App.AskAsync(TestPerson.PropertyDirector, (RegisterBikeHandler register) =>
        register.HandleAsync(new RegisterBike(location ?? Location, name, keeper, CheckOn), default))).Value;

    public async ValueTask DisposeAsync()
    {
        // There is none when starting it failed.
        if (App is { } app)
            await app.DisposeAsync();
    }

    /// <summary>As the migration of a module that ships would.</summary>
    private static async Task<int> MakeTablesAsync(DbContext db)
    {
        var statements = db.Database.GenerateCreateScript().Split(";\n", StringSplitOptions.TrimEntries).Where(s => s.Contains("toy_", StringComparison.Ordinal)).ToList();
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement);
        return statements.Count;
    }
}
