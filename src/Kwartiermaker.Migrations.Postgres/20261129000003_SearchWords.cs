using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kwartiermaker.Migrations.Postgres;

/// <summary>An index of every three letters of the text of sys_search. The extension is one that the owner of a database may add.</summary>
[DbContext(typeof(AppDbContext))]
[Migration("20261129000003_SearchWords")]
public sealed class SearchWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        migrationBuilder.Sql("CREATE INDEX ix_sys_search_text ON sys_search USING gin (text gin_trgm_ops)");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX ix_sys_search_text");
}
