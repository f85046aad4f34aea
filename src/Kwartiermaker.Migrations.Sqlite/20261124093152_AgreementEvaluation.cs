using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kwartiermaker.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgreementEvaluation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "evaluated_on",
                table: "loc_agreements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "evaluation",
                table: "loc_agreements",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "evaluated_on",
                table: "loc_agreements");

            migrationBuilder.DropColumn(
                name: "evaluation",
                table: "loc_agreements");
        }
    }
}
