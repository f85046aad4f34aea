using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Common.Database;

/// <summary>Hosts are lent from test to test: what one test leaves must not reach the next.</summary>
public sealed class BeginAgainTests
{
    [Theory]
    [InlineData("UPDATE ref_municipalities SET name = 'Elders' WHERE code = 'GM0183'")]
    [InlineData("DELETE FROM ref_dated_values")]
    [InlineData("DELETE FROM ref_population")]
    public async Task Database_AfterRowsChangedAndWentAndCame_IsAsItWas(string sql)
    {
        await using var app = await TestApp.StartAsync();
        var before = await RowsAsync(app);
        Assert.NotEmpty(before);

        for (var round = 0; round < 2; round++)
        {
            await app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));
            await app.KnowAsync(TestPerson.Administrator);
            Assert.NotEqual(before, await RowsAsync(app));

            await app.BeginAgainAsync();

            Assert.Equal(before, await RowsAsync(app));
        }
    }

    /// <summary>Every row of every table, as text.</summary>
    private static Task<List<string>> RowsAsync(TestApp app) => app.WithDatabaseAsync(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(table + ": " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    });
}
