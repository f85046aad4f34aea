using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kwartiermaker.Common.Database;

/// <summary>Chooses the database from two settings: <c>Database:Provider</c> (sqlite or postgres) and <c>Database:Connection</c>.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        return services.AddDbContext<AppDbContext>(options => Use(
            options,
            configuration["Database:Provider"] ?? "sqlite",
            configuration["Database:Connection"] ?? SqliteIn(configuration["Data:Folder"] ?? ".data")));
    }

    private static void Use(DbContextOptionsBuilder options, string provider, string connection)
    {
        _ = provider switch
        {
            "sqlite" => options
                .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly("Kwartiermaker.Migrations.Sqlite"))
                .AddInterceptors(SqlitePragmas.Instance),
            "postgres" => options.UseNpgsql(connection, postgres => postgres.MigrationsAssembly("Kwartiermaker.Migrations.Postgres")),
            _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be 'sqlite' or 'postgres'."),
        };
        // Whoever catches the exception logs it, once and with its stack; the database would log it again at every layer.
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        options.UseSnakeCaseNamingConvention().ReplaceService<IModelCacheKeyFactory, ModelOfModules>();
    }

    private static string SqliteIn(string folder)
    {
        // Nobody else on this machine may look into it; one that is there already keeps the rights that it was given.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "kwartiermaker.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
    }
}
