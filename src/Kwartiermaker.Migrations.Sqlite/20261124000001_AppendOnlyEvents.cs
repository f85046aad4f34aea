using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kwartiermaker.Migrations.Sqlite;

/// <summary>Events, seals and letters that were sent can be added and read, never changed or removed: the database itself refuses.</summary>
[DbContext(typeof(AppDbContext))]
[Migration("20261124000001_AppendOnlyEvents")]
public sealed class AppendOnlyEvents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "sys_events", "sys_seals", "loc_sent_letters" })
        {
            migrationBuilder.Sql($"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
            migrationBuilder.Sql($"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "sys_events", "sys_seals", "loc_sent_letters" })
        {
            migrationBuilder.Sql($"DROP TRIGGER {table}_no_update");
            migrationBuilder.Sql($"DROP TRIGGER {table}_no_delete");
        }
    }
}
