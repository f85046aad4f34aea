using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kwartiermaker.Migrations.Postgres;

/// <summary>Events, seals and letters that were sent can be added and read, never changed or removed: the database itself refuses.</summary>
[DbContext(typeof(AppDbContext))]
[Migration("20261124000001_AppendOnlyEvents")]
public sealed class AppendOnlyEvents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE FUNCTION sys_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
            """);
        foreach (var table in new[] { "sys_events", "sys_seals", "loc_sent_letters" })
        {
            migrationBuilder.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION sys_append_only()");
            migrationBuilder.Sql($"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION sys_append_only()");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in new[] { "sys_events", "sys_seals", "loc_sent_letters" })
        {
            migrationBuilder.Sql($"DROP TRIGGER {table}_append_only ON {table}");
            migrationBuilder.Sql($"DROP TRIGGER {table}_no_truncate ON {table}");
        }

        migrationBuilder.Sql("DROP FUNCTION sys_append_only()");
    }
}
