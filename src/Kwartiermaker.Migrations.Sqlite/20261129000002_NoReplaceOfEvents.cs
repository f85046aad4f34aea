using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kwartiermaker.Migrations.Sqlite;

/// <summary>REPLACE removes the row that stands in its way without any trigger for removing: an event, seal or sent letter that stands in the place of another is refused.</summary>
[DbContext(typeof(AppDbContext))]
[Migration("20261129000002_NoReplaceOfEvents")]
public sealed class NoReplaceOfEvents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, taken) in new[] { ("sys_events", "id = NEW.id"), ("sys_seals", "id = NEW.id OR last_event = NEW.last_event"), ("loc_sent_letters", "id = NEW.id OR source_id = NEW.source_id") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {taken})
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "sys_events", "sys_seals", "loc_sent_letters" })
            migrationBuilder.Sql($"DROP TRIGGER {table}_no_replace");
    }
}
