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
                name: "loc_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_number = table.Column<int>(type: "integer", nullable: true),
                    places = table.Column<int>(type: "integer", nullable: false),
                    target_group = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_months = table.Column<int>(type: "integer", nullable: true),
                    extension_decide_months = table.Column<int>(type: "integer", nullable: true),
                    notice_months = table.Column<int>(type: "integer", nullable: true),
                    evaluate_on = table.Column<DateOnly>(type: "date", nullable: true),
                    meetings_per_year = table.Column<int>(type: "integer", nullable: true),
                    clearing_weeks = table.Column<int>(type: "integer", nullable: true),
                    agency_signer = table.Column<string>(type: "text", nullable: true),
                    agency_function = table.Column<string>(type: "text", nullable: true),
                    municipality_signer = table.Column<string>(type: "text", nullable: true),
                    municipality_function = table.Column<string>(type: "text", nullable: true),
                    draft = table.Column<int>(type: "integer", nullable: false),
                    draft_is_current = table.Column<bool>(type: "boolean", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_agreements", x => x.id);
                    table.CheckConstraint("ck_loc_agreements_period", "\"to\" IS NULL OR \"to\" >= \"from\"");
                    table.CheckConstraint("ck_loc_agreements_places", "places > 0");
                    table.ForeignKey(
                        name: "fk_loc_agreements_dossier_dossier_id",
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
                name: "loc_place_bases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    spaces = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_place_bases", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_place_bases_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    target_group = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: true),
                    above_limit = table.Column<string>(type: "text", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_with = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: true),
                    agreed_recorded_by = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_proposals", x => x.id);
                    table.CheckConstraint("ck_loc_proposals_period", "\"to\" IS NULL OR \"to\" >= \"from\"");
                    table.CheckConstraint("ck_loc_proposals_places", "places > 0");
                    table.ForeignKey(
                        name: "fk_loc_proposals_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_studies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    municipality_lead = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    municipality_function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    investment = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    offered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    offered_by = table.Column<string>(type: "text", nullable: true),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    despite_fail = table.Column<string>(type: "text", nullable: true),
                    lessons = table.Column<string>(type: "text", nullable: true),
                    lesson_search = table.Column<string>(type: "text", nullable: true),
                    outlook = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_studies", x => x.id);
                    table.CheckConstraint("ck_loc_studies_decided", "decision IS NULL OR (offered_by_id IS NOT NULL AND decided_by_id IS NOT NULL AND reasons IS NOT NULL)");
                    table.CheckConstraint("ck_loc_studies_lessons", "decision IS NULL OR decision <> 'NoGo' OR lessons IS NOT NULL");
                    table.CheckConstraint("ck_loc_studies_other_eyes", "decided_by_id IS NULL OR offered_by_id IS NULL OR decided_by_id <> offered_by_id");
                    table.ForeignKey(
                        name: "fk_loc_studies_loc_dossiers_dossier_id",
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
                name: "loc_agreement_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_agreement_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_agreement_drafts_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "loc_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_agreement_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    paid_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ready_by = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_agreement_measures", x => x.id);
                    table.CheckConstraint("ck_loc_agreement_measures_amount", "amount >= 0");
                    table.ForeignKey(
                        name: "fk_loc_agreement_measures_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "loc_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_agreement_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    draft = table.Column<int>(type: "integer", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdraw_reason = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_agreement_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_agreement_signatures_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "loc_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_agreement_subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    agency_says = table.Column<string>(type: "text", nullable: true),
                    municipality_says = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_agreement_subjects", x => x.id);
                    table.CheckConstraint("ck_loc_agreement_subjects_reason", "state <> 'NotApplicable' OR reason IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_loc_agreement_subjects_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "loc_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_agreement_subjects_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_study_aspects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    study_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    judged_by = table.Column<string>(type: "text", nullable: true),
                    judged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_study_aspects", x => x.id);
                    table.CheckConstraint("ck_loc_study_aspects_judged", "verdict = 'Open' OR judged_by IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_loc_study_aspects_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_study_aspects_loc_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "loc_studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_study_risks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    study_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aspect_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    likelihood = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    impact = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    mitigation = table.Column<string>(type: "text", nullable: true),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_study_risks", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_study_risks_loc_studies_study_id",
                        column: x => x.study_id,
                        principalTable: "loc_studies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_study_risks_loc_study_aspects_aspect_id",
                        column: x => x.aspect_id,
                        principalTable: "loc_study_aspects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acc_users_subject",
                table: "acc_users",
                column: "subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_agreement_drafts_agreement_id_number",
                table: "loc_agreement_drafts",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_agreement_measures_agreement_id",
                table: "loc_agreement_measures",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_agreement_signatures_agreement_id_side",
                table: "loc_agreement_signatures",
                columns: new[] { "agreement_id", "side" },
                unique: true,
                filter: "withdrawn_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_loc_agreement_subjects_agreement_id_kind",
                table: "loc_agreement_subjects",
                columns: new[] { "agreement_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_agreement_subjects_dossier_id",
                table: "loc_agreement_subjects",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_agreements_dossier_id",
                table: "loc_agreements",
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
                name: "ix_loc_place_bases_dossier_id",
                table: "loc_place_bases",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_proposals_dossier_id",
                table: "loc_proposals",
                column: "dossier_id",
                unique: true,
                filter: "agreed_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_loc_proposals_dossier_id_number",
                table: "loc_proposals",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_studies_decided_on",
                table: "loc_studies",
                column: "decided_on");

            migrationBuilder.CreateIndex(
                name: "ix_loc_studies_dossier_id_round",
                table: "loc_studies",
                columns: new[] { "dossier_id", "round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_study_aspects_dossier_id",
                table: "loc_study_aspects",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_study_aspects_study_id_kind",
                table: "loc_study_aspects",
                columns: new[] { "study_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_study_risks_aspect_id",
                table: "loc_study_risks",
                column: "aspect_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_study_risks_study_id",
                table: "loc_study_risks",
                column: "study_id");

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
                name: "loc_agreement_drafts");

            migrationBuilder.DropTable(
                name: "loc_agreement_measures");

            migrationBuilder.DropTable(
                name: "loc_agreement_signatures");

            migrationBuilder.DropTable(
                name: "loc_agreement_subjects");

            migrationBuilder.DropTable(
                name: "loc_deadlines");

            migrationBuilder.DropTable(
                name: "loc_phase_entries");

            migrationBuilder.DropTable(
                name: "loc_place_bases");

            migrationBuilder.DropTable(
                name: "loc_proposals");

            migrationBuilder.DropTable(
                name: "loc_study_risks");

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
                name: "loc_agreements");

            migrationBuilder.DropTable(
                name: "loc_study_aspects");

            migrationBuilder.DropTable(
                name: "ref_municipalities");

            migrationBuilder.DropTable(
                name: "loc_studies");

            migrationBuilder.DropTable(
                name: "loc_dossiers");
        }
    }
}
