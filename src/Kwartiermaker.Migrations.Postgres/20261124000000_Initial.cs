using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Kwartiermaker.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acc_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    roles = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    scope_items = table.Column<string>(type: "text", nullable: false),
                    last_sign_in = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acc_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "loc_dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    postcode = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true),
                    town = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    municipality_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    region = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    owner = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    owner_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tenure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    cooperation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    available_from = table.Column<DateOnly>(type: "date", nullable: true),
                    available_to = table.Column<DateOnly>(type: "date", nullable: true),
                    gross_floor_area = table.Column<int>(type: "integer", nullable: true),
                    plot_area = table.Column<int>(type: "integer", nullable: true),
                    possible_places = table.Column<int>(type: "integer", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true),
                    search_text = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    phase = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    phase_since = table.Column<DateOnly>(type: "date", nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    standing_reason = table.Column<string>(type: "text", nullable: true),
                    standing_since = table.Column<DateOnly>(type: "date", nullable: true),
                    property_director_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_director_id = table.Column<Guid>(type: "uuid", nullable: true),
                    communication_adviser_id = table.Column<Guid>(type: "uuid", nullable: true),
                    location_manager_id = table.Column<Guid>(type: "uuid", nullable: true),
                    target_opening = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_places = table.Column<int>(type: "integer", nullable: true),
                    agreed_from = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_dossiers", x => x.id);
                    table.CheckConstraint("ck_loc_dossiers_agreed", "agreed_to IS NULL OR agreed_to >= agreed_from");
                    table.CheckConstraint("ck_loc_dossiers_available", "available_to IS NULL OR available_from IS NULL OR available_to >= available_from");
                    table.CheckConstraint("ck_loc_dossiers_places", "possible_places IS NULL OR possible_places > 0");
                });

            migrationBuilder.CreateTable(
                name: "loc_requirements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text_dutch = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    text_english = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    comparison = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    norm = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_requirements", x => x.id);
                    table.CheckConstraint("ck_loc_requirements_judged", "comparison <> 'Judged' OR norm IS NULL");
                    table.CheckConstraint("ck_loc_requirements_period", "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "ref_dated_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<string>(type: "text", nullable: false),
                    note_dutch = table.Column<string>(type: "text", nullable: false),
                    note_english = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ref_dated_values", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ref_municipalities",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    province_code = table.Column<string>(type: "text", nullable: false),
                    province = table.Column<string>(type: "text", nullable: false),
                    safety_region_code = table.Column<string>(type: "text", nullable: false),
                    safety_region = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_code = table.Column<string>(type: "character varying(6)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ref_municipalities", x => x.code);
                    table.ForeignKey(
                        name: "fk_ref_municipalities_ref_municipalities_successor_code",
                        column: x => x.successor_code,
                        principalTable: "ref_municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    actor_role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_seals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    first_event = table.Column<long>(type: "bigint", nullable: false),
                    last_event = table.Column<long>(type: "bigint", nullable: false),
                    events = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_seals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "loc_advisers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    firm = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    assignment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_advisers", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_advisers_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_building_activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    planned_start = table.Column<DateOnly>(type: "date", nullable: true),
                    days = table.Column<int>(type: "integer", nullable: false),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contractor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    needs_permit = table.Column<bool>(type: "boolean", nullable: false),
                    started = table.Column<DateOnly>(type: "date", nullable: true),
                    finished = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_building_activities", x => x.id);
                    table.CheckConstraint("ck_loc_building_activities_dates", "finished IS NULL OR (started IS NOT NULL AND finished >= started)");
                    table.CheckConstraint("ck_loc_building_activities_days", "days >= 1");
                    table.ForeignKey(
                        name: "fk_loc_building_activities_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_completions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    remarks = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_completions", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_completions_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_deadlines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_deadlines", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_deadlines_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_open_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_open_points", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_open_points_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_phase_entries",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phase = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_phase_entries", x => new { x.dossier_id, x.phase });
                    table.ForeignKey(
                        name: "fk_loc_phase_entries_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_plan_tests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    phase = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    made_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_plan_tests", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_plan_tests_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_site_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    work_start = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_delivery = table.Column<DateOnly>(type: "date", nullable: true),
                    site_access = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    building_access = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    grounds_layout = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_site_plans", x => x.id);
                    table.CheckConstraint("ck_loc_site_plans_dates", "planned_delivery IS NULL OR work_start IS NULL OR planned_delivery >= work_start");
                    table.ForeignKey(
                        name: "fk_loc_site_plans_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    with = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    communication_what = table.Column<string>(type: "text", nullable: false),
                    communication_by = table.Column<string>(type: "text", nullable: false),
                    communication_to = table.Column<string>(type: "text", nullable: false),
                    communication_when = table.Column<DateOnly>(type: "date", nullable: true),
                    communication_agreed_with = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    report = table.Column<string>(type: "text", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_talks", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_talks_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ref_population",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    inhabitants = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ref_population", x => new { x.code, x.on });
                    table.ForeignKey(
                        name: "fk_ref_population_ref_municipalities_code",
                        column: x => x.code,
                        principalTable: "ref_municipalities",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "loc_advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adviser_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    followed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_advice", x => x.id);
                    table.CheckConstraint("ck_loc_advice_reason", "followed NOT IN ('No', 'Partly') OR reason IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_loc_advice_adviser_adviser_id",
                        column: x => x.adviser_id,
                        principalTable: "loc_advisers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_activity_links",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    after_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_activity_links", x => new { x.activity_id, x.after_id });
                    table.CheckConstraint("ck_loc_activity_links_self", "activity_id <> after_id");
                    table.ForeignKey(
                        name: "fk_loc_activity_links_building_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "loc_building_activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_loc_activity_links_building_activity_after_id",
                        column: x => x.after_id,
                        principalTable: "loc_building_activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_plan_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    test_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circumstance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    effect = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_plan_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_plan_findings_plan_test_test_id",
                        column: x => x.test_id,
                        principalTable: "loc_plan_tests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_plan_test_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    test_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text_dutch = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    text_english = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    comparison = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    norm = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    deviation_asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deviation_asked_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    deviation_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deviation_decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deviation_decided_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    deviation_decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deviation_decision = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    deviation_measure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    deviation_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    deviation_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_plan_test_items", x => x.id);
                    table.CheckConstraint("ck_loc_plan_test_items_decided", "deviation_state NOT IN ('Approved', 'Rejected') OR (deviation_decided_by_id IS NOT NULL AND deviation_decided_on IS NOT NULL)");
                    table.CheckConstraint("ck_loc_plan_test_items_two_persons", "deviation_decided_by_id IS NULL OR deviation_decided_by_id <> deviation_asked_by_id");
                    table.ForeignKey(
                        name: "fk_loc_plan_test_items_plan_test_test_id",
                        column: x => x.test_id,
                        principalTable: "loc_plan_tests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acc_users_subject",
                table: "acc_users",
                column: "subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_activity_links_after_id",
                table: "loc_activity_links",
                column: "after_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_advice_adviser_id",
                table: "loc_advice",
                column: "adviser_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_advisers_dossier_id",
                table: "loc_advisers",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_building_activities_dossier_id_number",
                table: "loc_building_activities",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_completions_dossier_id",
                table: "loc_completions",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_dossier_id_closed_at",
                table: "loc_deadlines",
                columns: new[] { "dossier_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_responsible_id_closed_at_due_on",
                table: "loc_deadlines",
                columns: new[] { "responsible_id", "closed_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_deadlines_source_id_kind",
                table: "loc_deadlines",
                columns: new[] { "source_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_latitude_longitude",
                table: "loc_dossiers",
                columns: new[] { "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_municipality_code_phase",
                table: "loc_dossiers",
                columns: new[] { "municipality_code", "phase" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_name",
                table: "loc_dossiers",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_number",
                table: "loc_dossiers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_phase",
                table: "loc_dossiers",
                column: "phase");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_region_phase",
                table: "loc_dossiers",
                columns: new[] { "region", "phase" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_open_points_dossier_id",
                table: "loc_open_points",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_plan_findings_test_id",
                table: "loc_plan_findings",
                column: "test_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_plan_test_items_test_id_code",
                table: "loc_plan_test_items",
                columns: new[] { "test_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_plan_tests_dossier_id_number",
                table: "loc_plan_tests",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_requirements_code_valid_from",
                table: "loc_requirements",
                columns: new[] { "code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_loc_requirements_open",
                table: "loc_requirements",
                column: "code",
                unique: true,
                filter: "valid_to IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_loc_site_plans_dossier_id",
                table: "loc_site_plans",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_talks_dossier_id_at",
                table: "loc_talks",
                columns: new[] { "dossier_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_ref_dated_values_key_valid_from",
                table: "ref_dated_values",
                columns: new[] { "key", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ref_municipalities_successor_code",
                table: "ref_municipalities",
                column: "successor_code");

            migrationBuilder.CreateIndex(
                name: "ix_sys_events_subject_id_id",
                table: "sys_events",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_seals_last_event",
                table: "sys_seals",
                column: "last_event",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acc_users");

            migrationBuilder.DropTable(
                name: "loc_activity_links");

            migrationBuilder.DropTable(
                name: "loc_advice");

            migrationBuilder.DropTable(
                name: "loc_completions");

            migrationBuilder.DropTable(
                name: "loc_deadlines");

            migrationBuilder.DropTable(
                name: "loc_open_points");

            migrationBuilder.DropTable(
                name: "loc_phase_entries");

            migrationBuilder.DropTable(
                name: "loc_plan_findings");

            migrationBuilder.DropTable(
                name: "loc_plan_test_items");

            migrationBuilder.DropTable(
                name: "loc_requirements");

            migrationBuilder.DropTable(
                name: "loc_site_plans");

            migrationBuilder.DropTable(
                name: "loc_talks");

            migrationBuilder.DropTable(
                name: "ref_dated_values");

            migrationBuilder.DropTable(
                name: "ref_population");

            migrationBuilder.DropTable(
                name: "sys_events");

            migrationBuilder.DropTable(
                name: "sys_seals");

            migrationBuilder.DropTable(
                name: "loc_building_activities");

            migrationBuilder.DropTable(
                name: "loc_advisers");

            migrationBuilder.DropTable(
                name: "loc_plan_tests");

            migrationBuilder.DropTable(
                name: "ref_municipalities");

            migrationBuilder.DropTable(
                name: "loc_dossiers");
        }
    }
}
