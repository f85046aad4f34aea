using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kwartiermaker.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexesForBoardAndDeadlines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_loc_dossiers_phase",
                table: "loc_dossiers");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_phase_phase_since_number",
                table: "loc_dossiers",
                columns: new[] { "phase", "phase_since", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_counts",
                table: "loc_dossiers",
                columns: new[] { "phase", "standing", "region", "municipality_code", "agreed_places", "possible_places", "target_opening" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_closed_at_due_on",
                table: "loc_deadlines",
                columns: new[] { "closed_at", "due_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_loc_dossiers_phase_phase_since_number",
                table: "loc_dossiers");

            migrationBuilder.DropIndex(
                name: "ix_loc_dossiers_counts",
                table: "loc_dossiers");

            migrationBuilder.DropIndex(
                name: "ix_loc_deadlines_closed_at_due_on",
                table: "loc_deadlines");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_phase",
                table: "loc_dossiers",
                column: "phase");
        }
    }
}
