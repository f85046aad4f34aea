using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Common.Database;

/// <summary>The file of SQLite: damaged it is refused before anything is changed, and nobody else on the machine reads it.</summary>
public sealed class SqliteFileTests
{
    [Theory]
    [InlineData("garbage")]
    [InlineData("damaged in the middle")]
    [InlineData("cut off")]
    public async Task Start_OnADamagedFile_IsRefusedByName(string how)
    {
        if (TestDatabase.OnPostgres)
            return;
        var database = await TestDatabase.FilledAsync();
        var file = new SqliteConnectionStringBuilder(database.Connection).DataSource;
        var bytes = await File.ReadAllBytesAsync(file);
        var spoiled = how switch
        {
            "garbage" => [.. Enumerable.Repeat((byte)'x', 100_000)],
            "cut off" => bytes[..(bytes.Length / 2)],
            _ => (byte[])[.. bytes[..(bytes.Length / 2)], .. Enumerable.Repeat((byte)0xFF, 40_960), .. bytes[((bytes.Length / 2) + 40_960)..]],
        };
        await File.WriteAllBytesAsync(file, spoiled);
        await using var app = new TestApp(database);

        var message = Assert.Throws<DatabaseDamagedException>(app.Start).Message;

        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.Contains("Restore a backup", message, StringComparison.Ordinal);
        Assert.Equal(spoiled, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Folder_AndFiles_AreClosedToOthers()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Path.Combine(Path.GetTempPath(), "km_test_" + Guid.CreateVersion7().ToString("N"));
        var file = Path.Combine(folder, "kwartiermaker.db");
        try
        {
            await OpenAsync();
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            // The one to lock holds nothing.
            foreach (var made in Directory.GetFiles(folder).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made));

            // As older versions made it.
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            await OpenAsync();
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task OpenAsync()
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder)]).Build();
            await using var services = new ServiceCollection().AddPlatform(settings).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await using (await MigrationTurn.TakeAsync(db, TimeSpan.FromSeconds(5)))
                _ = await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS t (x)");
            await db.Database.CloseConnectionAsync();
            using var pool = new SqliteConnection(db.Database.GetConnectionString());
            SqliteConnection.ClearPool(pool);
        }
    }
}
