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
                name: "loc_amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    new_to = table.Column<DateOnly>(type: "date", nullable: true),
                    new_places = table.Column<int>(type: "integer", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    municipality_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agency_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    previous_to = table.Column<DateOnly>(type: "date", nullable: true),
                    previous_places = table.Column<int>(type: "integer", nullable: true),
                    call_off_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_amendments", x => x.id);
                    table.CheckConstraint("ck_loc_amendments_change", "(kind = 'Extended') = (new_to IS NOT NULL) AND (kind = 'Reduced') = (new_places IS NOT NULL)");
                    table.CheckConstraint("ck_loc_amendments_places", "new_places IS NULL OR new_places > 0");
                    table.CheckConstraint("ck_loc_amendments_signed", "state IN ('Proposed', 'CalledOff') OR (municipality_signed_on IS NOT NULL AND agency_signed_on IS NOT NULL AND effective_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_loc_amendments_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    advice = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    followed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    followed_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    go_on_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    go_on_since = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_consultations", x => x.id);
                    table.CheckConstraint("ck_loc_consultations_answered", "(answered_on IS NULL) = (followed IS NULL) AND (answered_on IS NULL OR answered_on >= asked_on)");
                    table.CheckConstraint("ck_loc_consultations_reason", "followed IS NULL OR followed = 'Followed' OR (followed_reason IS NOT NULL AND followed_reason <> '')");
                    table.ForeignKey(
                        name: "fk_loc_consultations_dossier_dossier_id",
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
                name: "loc_hand_over_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    who = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    before = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_hand_over_points", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_hand_over_points_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_hand_overs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    use = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    use_text = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    with = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    agreed = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    cost = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_departure = table.Column<DateOnly>(type: "date", nullable: true),
                    keys = table.Column<int>(type: "integer", nullable: true),
                    parts = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    meters = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    recipient_address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    owner_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    owner_role = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    agency_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    agency_role = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_hand_overs", x => x.id);
                    table.CheckConstraint("ck_loc_hand_overs_cost", "cost IS NULL OR cost >= 0");
                    table.CheckConstraint("ck_loc_hand_overs_empty", "handed_over_on IS NULL OR last_departure <= handed_over_on");
                    table.CheckConstraint("ck_loc_hand_overs_use", "\"use\" <> 'ToOtherUse' OR use_text IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_loc_hand_overs_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_opening_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_opening_checks", x => x.id);
                    table.CheckConstraint("ck_loc_opening_checks_done", "(state = 'Done') = (done_on IS NOT NULL) AND (state = 'Done') = (\"by\" IS NOT NULL)");
                    table.CheckConstraint("ck_loc_opening_checks_reason", "state <> 'NotApplicable' OR (remark IS NOT NULL AND remark <> '')");
                    table.CheckConstraint("ck_loc_opening_checks_valid", "valid_until IS NULL OR valid_until >= done_on");
                    table.ForeignKey(
                        name: "fk_loc_opening_checks_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_permit_needs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_permit_needs", x => x.id);
                    table.CheckConstraint("ck_loc_permit_needs_reason", "answer = 'NotYetKnown' OR (reason IS NOT NULL AND reason <> '')");
                    table.ForeignKey(
                        name: "fk_loc_permit_needs_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_permits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    authority = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    case_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    previous_id = table.Column<Guid>(type: "uuid", nullable: true),
                    extended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    later_in_force_on = table.Column<DateOnly>(type: "date", nullable: true),
                    irrevocable_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_permits", x => x.id);
                    table.CheckConstraint("ck_loc_permits_decided", "(decision IS NULL) = (decided_on IS NULL) AND (decided_on IS NULL OR decided_on >= received_on)");
                    table.CheckConstraint("ck_loc_permits_extended", "extended_on IS NULL OR extended_on >= received_on");
                    table.CheckConstraint("ck_loc_permits_irrevocable", "irrevocable_on IS NULL OR irrevocable_on > published_on");
                    table.CheckConstraint("ck_loc_permits_published", "published_on IS NULL OR decision IS NOT NULL");
                    table.CheckConstraint("ck_loc_permits_received", "received_on >= applied_on");
                    table.ForeignKey(
                        name: "fk_loc_permits_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_permits_loc_permits_previous_id",
                        column: x => x.previous_id,
                        principalTable: "loc_permits",
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
                name: "loc_use_ends",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    end_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    notice_given_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_months = table.Column<int>(type: "integer", nullable: true),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    previous_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recalled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recall_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_use_ends", x => x.id);
                    table.CheckConstraint("ck_loc_use_ends_recalled", "(recalled_on IS NULL) = (recall_reason IS NULL)");
                    table.ForeignKey(
                        name: "fk_loc_use_ends_loc_dossiers_dossier_id",
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
                name: "loc_permit_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    permit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_permit_objections", x => x.id);
                    table.CheckConstraint("ck_loc_permit_objections_decided", "(outcome IS NULL) = (decided_on IS NULL) AND (decided_on IS NULL OR decided_on >= received_on)");
                    table.ForeignKey(
                        name: "fk_loc_permit_objections_permit_permit_id",
                        column: x => x.permit_id,
                        principalTable: "loc_permits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_permit_suspensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    permit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    complete_before = table.Column<DateOnly>(type: "date", nullable: true),
                    resumed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_permit_suspensions", x => x.id);
                    table.CheckConstraint("ck_loc_permit_suspensions_resumed", "(resumed_on IS NULL) = (ended_by IS NULL) AND (resumed_on IS NULL OR resumed_on >= requested_on)");
                    table.ForeignKey(
                        name: "fk_loc_permit_suspensions_permit_permit_id",
                        column: x => x.permit_id,
                        principalTable: "loc_permits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_phase_out_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    use_end_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    who = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_phase_out_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_phase_out_steps_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_phase_out_steps_use_end_use_end_id",
                        column: x => x.use_end_id,
                        principalTable: "loc_use_ends",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acc_users_subject",
                table: "acc_users",
                column: "subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_amendments_dossier_id_kind",
                table: "loc_amendments",
                columns: new[] { "dossier_id", "kind" },
                unique: true,
                filter: "state IN ('Proposed', 'FullySigned')");

            migrationBuilder.CreateIndex(
                name: "ix_loc_amendments_dossier_id_number",
                table: "loc_amendments",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_consultations_dossier_id_asked_on",
                table: "loc_consultations",
                columns: new[] { "dossier_id", "asked_on" });

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
                name: "ix_loc_hand_over_points_dossier_id_before",
                table: "loc_hand_over_points",
                columns: new[] { "dossier_id", "before" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_hand_overs_dossier_id",
                table: "loc_hand_overs",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_opening_checks_dossier_id_kind",
                table: "loc_opening_checks",
                columns: new[] { "dossier_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_permit_needs_dossier_id_kind",
                table: "loc_permit_needs",
                columns: new[] { "dossier_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_permit_objections_permit_id",
                table: "loc_permit_objections",
                column: "permit_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_permit_suspensions_permit_id",
                table: "loc_permit_suspensions",
                column: "permit_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_permit_suspensions_permit_id1",
                table: "loc_permit_suspensions",
                column: "permit_id",
                unique: true,
                filter: "resumed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_loc_permits_dossier_id_kind",
                table: "loc_permits",
                columns: new[] { "dossier_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_permits_previous_id",
                table: "loc_permits",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_phase_out_steps_dossier_id",
                table: "loc_phase_out_steps",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_phase_out_steps_use_end_id_due_on",
                table: "loc_phase_out_steps",
                columns: new[] { "use_end_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_talks_dossier_id_at",
                table: "loc_talks",
                columns: new[] { "dossier_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_use_ends_dossier_id",
                table: "loc_use_ends",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_use_ends_dossier_id1",
                table: "loc_use_ends",
                column: "dossier_id",
                unique: true,
                filter: "recalled_on IS NULL");

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
                name: "loc_amendments");

            migrationBuilder.DropTable(
                name: "loc_consultations");

            migrationBuilder.DropTable(
                name: "loc_deadlines");

            migrationBuilder.DropTable(
                name: "loc_hand_over_points");

            migrationBuilder.DropTable(
                name: "loc_hand_overs");

            migrationBuilder.DropTable(
                name: "loc_opening_checks");

            migrationBuilder.DropTable(
                name: "loc_permit_needs");

            migrationBuilder.DropTable(
                name: "loc_permit_objections");

            migrationBuilder.DropTable(
                name: "loc_permit_suspensions");

            migrationBuilder.DropTable(
                name: "loc_phase_entries");

            migrationBuilder.DropTable(
                name: "loc_phase_out_steps");

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
                name: "loc_permits");

            migrationBuilder.DropTable(
                name: "loc_use_ends");

            migrationBuilder.DropTable(
                name: "ref_municipalities");

            migrationBuilder.DropTable(
                name: "loc_dossiers");
        }
    }
}
