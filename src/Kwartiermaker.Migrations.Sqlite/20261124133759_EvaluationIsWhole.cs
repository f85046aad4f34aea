using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kwartiermaker.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvaluationIsWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddCheckConstraint(
                name: "ck_loc_agreements_evaluated",
                table: "loc_agreements",
                sql: "(evaluated_on IS NULL) = (evaluation IS NULL)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_loc_agreements_evaluated",
                table: "loc_agreements");
        }
    }
}
