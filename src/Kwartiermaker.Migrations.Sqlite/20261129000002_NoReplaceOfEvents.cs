using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kwartiermaker.Migrations.Sqlite;

/// <summary>REPLACE removes the row that stands in its way without any trigger for removing: an event or seal with a number that is taken is refused.</summary>
[DbContext(typeof(AppDbContext))]
[Migration("20261129000002_NoReplaceOfEvents")]
public sealed class NoReplaceOfEvents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, taken) in new[] { ("sys_events", "id = NEW.id"), ("sys_seals", "id = NEW.id OR last_event = NEW.last_event") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {taken})
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "sys_events", "sys_seals" })
            migrationBuilder.Sql($"DROP TRIGGER {table}_no_replace");
    }
}
