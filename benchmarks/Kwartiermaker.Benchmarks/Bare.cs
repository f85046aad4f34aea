using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Kwartiermaker.Benchmarks;

/// <summary>What a page asked of the database and what it answered.</summary>
internal sealed record Recording(IReadOnlyList<Statement> Statements, string? ContentType, byte[] Body);

/// <summary>
/// The floor under a page: an endpoint in the same host, behind the same middleware and right, that sends the same statements to
/// the database with plain ADO.NET, reads every row, and writes the same bytes.
/// </summary>
internal sealed class Bare(BenchDatabase database) : IStartupFilter
{
    private readonly List<Recording> recordings = [];

    /// <returns>The address of the bare endpoint.</returns>
    public string Add(string page, Recording recording)
    {
        recordings.Add(recording);
        var number = recordings.Count - 1;
        return page.StartsWith("/api", StringComparison.Ordinal) ? $"/api/v1/bare/{number}" : $"/bare/{number}";
    }

    /// <summary>After the program has mapped its own routes, so that these are two more among them.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.UseEndpoints(routes =>
        {
            foreach (var path in new[] { "/bare/{number:int}", "/api/v1/bare/{number:int}" })
                routes.MapGet(path, AnswerAsync).RequireAuthorization(Locations.LocationsPermissions.View);
        });
    };

    private async Task AnswerAsync(HttpContext http, int number)
    {
        var recording = recordings[number];
        var values = new object[64];
        await using var connection = database.Open();
        await connection.OpenAsync(http.RequestAborted);
        foreach (var statement in recording.Statements)
        {
            await using var command = connection.CreateCommand();
            statement.FillIn(command);
            await using var rows = await command.ExecuteReaderAsync(http.RequestAborted);
            while (await rows.ReadAsync(http.RequestAborted))
                rows.GetValues(values);
        }

        http.Response.ContentType = recording.ContentType;
        await http.Response.Body.WriteAsync(recording.Body, http.RequestAborted);
    }
}
