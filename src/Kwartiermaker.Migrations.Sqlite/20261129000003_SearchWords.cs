using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kwartiermaker.Migrations.Sqlite;

/// <summary>An index of every three letters of the text of sys_search, kept by triggers.</summary>
[DbContext(typeof(AppDbContext))]
[Migration("20261129000003_SearchWords")]
public sealed class SearchWords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("CREATE VIRTUAL TABLE sys_search_words USING fts5(text, content='sys_search', content_rowid='id', tokenize='trigram', detail='full')");
        migrationBuilder.Sql("INSERT INTO sys_search_words(sys_search_words) VALUES ('rebuild')");
        migrationBuilder.Sql("""
            CREATE TRIGGER sys_search_added AFTER INSERT ON sys_search
            BEGIN INSERT INTO sys_search_words(rowid, text) VALUES (NEW.id, NEW.text); END
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER sys_search_removed AFTER DELETE ON sys_search
            BEGIN INSERT INTO sys_search_words(sys_search_words, rowid, text) VALUES ('delete', OLD.id, OLD.text); END
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER sys_search_changed AFTER UPDATE OF text ON sys_search
            BEGIN
              INSERT INTO sys_search_words(sys_search_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
              INSERT INTO sys_search_words(rowid, text) VALUES (NEW.id, NEW.text);
            END
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in new[] { "added", "removed", "changed" })
            migrationBuilder.Sql($"DROP TRIGGER sys_search_{trigger}");
        migrationBuilder.Sql("DROP TABLE sys_search_words");
    }
}
