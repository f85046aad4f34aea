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

            migrationBuilder.DropIndex(
                name: "ix_loc_deadlines_dossier_id_closed_at",
                table: "loc_deadlines");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_counts",
                table: "loc_dossiers",
                columns: new[] { "phase", "standing", "region", "municipality_code", "agreed_places", "possible_places", "target_opening" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_phase_phase_since_number",
                table: "loc_dossiers",
                columns: new[] { "phase", "phase_since", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_dossier_id_closed_at_due_on",
                table: "loc_deadlines",
                columns: new[] { "dossier_id", "closed_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_due_on",
                table: "loc_deadlines",
                column: "due_on",
                filter: "closed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_loc_dossiers_counts",
                table: "loc_dossiers");

            migrationBuilder.DropIndex(
                name: "ix_loc_dossiers_phase_phase_since_number",
                table: "loc_dossiers");

            migrationBuilder.DropIndex(
                name: "ix_loc_deadlines_dossier_id_closed_at_due_on",
                table: "loc_deadlines");

            migrationBuilder.DropIndex(
                name: "ix_loc_deadlines_due_on",
                table: "loc_deadlines");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_phase",
                table: "loc_dossiers",
                column: "phase");

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_dossier_id_closed_at",
                table: "loc_deadlines",
                columns: new[] { "dossier_id", "closed_at" });
        }
    }
}
