using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kwartiermaker.Common.Database;

/// <summary>Chooses the database from two settings: <c>Database:Provider</c> (sqlite or postgres) and <c>Database:Connection</c>.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        return services.AddDbContextPool<AppDbContext>(options => Use(options, Provider(configuration), Connection(configuration)));
    }

    /// <summary>
    /// A file that goes with the database and must not be in it, when no setting says where: beside the file of SQLite, and in the data
    /// folder under the name of the database for PostgreSQL.
    /// </summary>
    public static string Beside(IConfiguration configuration, string extension)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return (Provider(configuration) == "sqlite"
            ? new SqliteConnectionStringBuilder(Connection(configuration)).DataSource
            : Path.Combine(Folder(configuration), new NpgsqlConnectionStringBuilder(Connection(configuration)).Database ?? "kwartiermaker")) + extension;
    }

    private static string Provider(IConfiguration configuration) => configuration["Database:Provider"] ?? "sqlite";

    private static string Folder(IConfiguration configuration) => configuration["Data:Folder"] ?? ".data";

    private static string Connection(IConfiguration configuration) => configuration["Database:Connection"]
        ?? (Provider(configuration) == "postgres" ? "Host=localhost;Database=kwartiermaker" : SqliteIn(Folder(configuration)));

    private static void Use(DbContextOptionsBuilder options, string provider, string connection)
    {
        _ = provider switch
        {
            "sqlite" => options
                // A list goes as one parameter, as it does to PostgreSQL: with a parameter for each value EF would write the SQL anew at every call.
                .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly("Kwartiermaker.Migrations.Sqlite").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(SqlitePragmas.Instance),
            "postgres" => options.UseNpgsql(Postgres(connection), postgres => postgres.MigrationsAssembly("Kwartiermaker.Migrations.Postgres")),
            _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be 'sqlite' or 'postgres'."),
        };
        // A backup is put back with its tables in one transaction.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning));
        // Whoever catches the exception logs it, once and with its stack; the database would log it again at every layer.
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
#if !DEBUG
        // Two uses of one context at a time are found by the tests, which run with these checks; at each query they cost more than reading a row.
        options.EnableThreadSafetyChecks(false);
#endif
        options.UseSnakeCaseNamingConvention().ReplaceService<IModelCacheKeyFactory, ModelOfModules>();
    }

    private static string SqliteIn(string folder) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "kwartiermaker.db"),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>
    /// A node that freezes or loses its network in the middle of a change holds what others wait for: the server ends such a change
    /// itself. Who names options in the connection chooses all of them. To a server on another machine the line is encrypted, and the server
    /// shows that it is the one that was named: by itself Npgsql would go on in the clear where the server has no TLS.
    /// </summary>
    internal static string Postgres(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        builder.Options ??= "-c idle_in_transaction_session_timeout=60s";
        if (builder.SslMode == SslMode.Prefer && builder.Host?.Split(',').All(IsOnThisMachine) == false)
            builder.SslMode = SslMode.VerifyFull;
        return builder.ToString();
    }

    private static bool IsOnThisMachine(string host) => host.StartsWith('/') || host.StartsWith('@') || host.Split(':')[0] is "localhost" or "127.0.0.1" || host == "::1";
}
