using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kwartiermaker.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    scope_items = table.Column<string>(type: "TEXT", nullable: false),
                    last_sign_in = table.Column<DateTime>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acc_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "loc_criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    pillar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_knock_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text_question_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    text_question_english = table.Column<string>(type: "TEXT", nullable: false),
                    text_fits_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    text_fits_english = table.Column<string>(type: "TEXT", nullable: false),
                    text_fails_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    text_fails_english = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    norm_key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    own_norm = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_criteria", x => x.id);
                    table.CheckConstraint("ck_loc_criteria_period", "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from");
                    table.CheckConstraint("ck_loc_criteria_source", "source <> ''");
                    table.CheckConstraint("ck_loc_criteria_weight", "weight BETWEEN 0 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "loc_requirements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text_dutch = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    text_english = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    comparison = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    norm = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_requirements", x => x.id);
                    table.CheckConstraint("ck_loc_requirements_judged", "comparison <> 'Judged' OR norm IS NULL");
                    table.CheckConstraint("ck_loc_requirements_period", "valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from");
                });

            migrationBuilder.CreateTable(
                name: "loc_site_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_site_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ref_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ref_contacts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ref_dated_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", nullable: false),
                    note_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    note_english = table.Column<string>(type: "TEXT", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ref_dated_values", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ref_letter_senders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    department = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    postcode_town = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ref_letter_senders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ref_municipalities",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    province_code = table.Column<string>(type: "TEXT", nullable: false),
                    province = table.Column<string>(type: "TEXT", nullable: false),
                    safety_region_code = table.Column<string>(type: "TEXT", nullable: false),
                    safety_region = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor_code = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "sys_data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_drafts",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    fields = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_drafts", x => new { x.person_id, x.form });
                });

            migrationBuilder.CreateTable(
                name: "sys_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    mac = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_file_contents",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_file_contents", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "sys_job_runs",
                columns: table => new
                {
                    job = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    began_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    milliseconds = table.Column<int>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    succeeded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_job_runs", x => x.job);
                });

            migrationBuilder.CreateTable(
                name: "sys_known_words",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_known_words", x => x.word);
                });

            migrationBuilder.CreateTable(
                name: "sys_mail_wishes",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at_once = table.Column<bool>(type: "INTEGER", nullable: false),
                    daily = table.Column<bool>(type: "INTEGER", nullable: false),
                    in_english = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_mail_wishes", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "sys_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    args = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_up_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_ready",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_ready", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_request_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    led_to = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_request_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_saved_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_seals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    first_event = table.Column<long>(type: "INTEGER", nullable: false),
                    last_event = table.Column<long>(type: "INTEGER", nullable: false),
                    events = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    mac = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_seals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sys_stand_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_stand_ins", x => x.id);
                    table.CheckConstraint("ck_sys_stand_ins_days", "\"to\" >= \"from\"");
                    table.CheckConstraint("ck_sys_stand_ins_other", "person_id <> stand_in_id");
                });

            migrationBuilder.CreateTable(
                name: "sys_subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    module = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    location_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    carried_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_subjects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "acc_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rights = table.Column<string>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acc_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_acc_sessions_acc_users_user_id",
                        column: x => x.user_id,
                        principalTable: "acc_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ref_population",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    inhabitants = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "loc_dossiers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    postcode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    town = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    owner_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tenure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    cooperation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    available_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    available_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gross_floor_area = table.Column<int>(type: "INTEGER", nullable: true),
                    plot_area = table.Column<int>(type: "INTEGER", nullable: true),
                    possible_places = table.Column<int>(type: "INTEGER", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    phase_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    standing_reason = table.Column<string>(type: "TEXT", nullable: true),
                    standing_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    property_director_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    project_director_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    communication_adviser_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    location_manager_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    target_opening = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_places = table.Column<int>(type: "INTEGER", nullable: true),
                    agreed_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_over_in = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: true),
                    taken_over_from = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    begun_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_dossiers", x => x.id);
                    table.CheckConstraint("ck_loc_dossiers_agreed", "agreed_to IS NULL OR agreed_to >= agreed_from");
                    table.CheckConstraint("ck_loc_dossiers_available", "available_to IS NULL OR available_from IS NULL OR available_to >= available_from");
                    table.CheckConstraint("ck_loc_dossiers_places", "possible_places IS NULL OR possible_places > 0");
                    table.CheckConstraint("ck_loc_dossiers_taken_over", "(taken_over_in IS NULL) = (taken_over_from IS NULL)");
                    table.ForeignKey(
                        name: "fk_loc_dossiers_sys_subjects_id",
                        column: x => x.id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    dated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    attached_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attached_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    is_scanned = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_other_side = table.Column<bool>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_sys_attachments_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sys_attachments_sys_file_contents_hash",
                        column: x => x.hash,
                        principalTable: "sys_file_contents",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_calendar_feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    secret_hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_calendar_feeds", x => x.id);
                    table.ForeignKey(
                        name: "fk_sys_calendar_feeds_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_deadlines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ground = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    anchor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_deadlines", x => x.id);
                    table.ForeignKey(
                        name: "fk_sys_deadlines_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_follow_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    waived_by_letter = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    to_whom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    how = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    letter_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_follow_ups", x => x.id);
                    table.CheckConstraint("ck_sys_follow_ups_due", "due_on >= since");
                    table.CheckConstraint("ck_sys_follow_ups_settled", "(state = 'Open' AND settled_on IS NULL) OR (state <> 'Open' AND settled_on IS NOT NULL AND how IS NOT NULL)");
                    table.CheckConstraint("ck_sys_follow_ups_waived", "NOT waived_by_letter OR state <> 'Dropped' OR letter_on IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_sys_follow_ups_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_interests",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    followed_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    visited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    seen_event = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_interests", x => new { x.person_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_sys_interests_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sys_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_sys_notices_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sys_notices_sys_events_event_id",
                        column: x => x.event_id,
                        principalTable: "sys_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_remarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 1300, nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_remarks", x => x.id);
                    table.CheckConstraint("ck_sys_remarks_text", "(taken_back_at IS NULL) = (text <> '')");
                    table.ForeignKey(
                        name: "fk_sys_remarks_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sys_search",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    our_side_only = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sys_search", x => x.id);
                    table.ForeignKey(
                        name: "fk_sys_search_subject_subject_id",
                        column: x => x.subject_id,
                        principalTable: "sys_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_advisers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    firm = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    assignment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposal_number = table.Column<int>(type: "INTEGER", nullable: true),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    target_group = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extension_months = table.Column<int>(type: "INTEGER", nullable: true),
                    extension_decide_months = table.Column<int>(type: "INTEGER", nullable: true),
                    notice_months = table.Column<int>(type: "INTEGER", nullable: true),
                    evaluate_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evaluated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evaluation = table.Column<string>(type: "TEXT", nullable: true),
                    meetings_per_year = table.Column<int>(type: "INTEGER", nullable: true),
                    clearing_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    agency_signer = table.Column<string>(type: "TEXT", nullable: true),
                    agency_function = table.Column<string>(type: "TEXT", nullable: true),
                    municipality_signer = table.Column<string>(type: "TEXT", nullable: true),
                    municipality_function = table.Column<string>(type: "TEXT", nullable: true),
                    draft = table.Column<int>(type: "INTEGER", nullable: false),
                    draft_is_current = table.Column<bool>(type: "INTEGER", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_taken_over = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_agreements", x => x.id);
                    table.CheckConstraint("ck_loc_agreements_evaluated", "(evaluated_on IS NULL) = (evaluation IS NULL)");
                    table.CheckConstraint("ck_loc_agreements_period", "\"to\" IS NULL OR \"to\" >= \"from\"");
                    table.CheckConstraint("ck_loc_agreements_places", "places > 0");
                    table.CheckConstraint("ck_loc_agreements_taken_over", "is_taken_over = FALSE OR (signed_on IS NOT NULL AND proposal_number IS NULL)");
                    table.ForeignKey(
                        name: "fk_loc_agreements_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    new_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    new_places = table.Column<int>(type: "INTEGER", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    municipality_signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agency_signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    previous_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    previous_places = table.Column<int>(type: "INTEGER", nullable: true),
                    call_off_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_briefings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    forum = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why_earlier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    our_side = table.Column<string>(type: "TEXT", nullable: false),
                    communication_what = table.Column<string>(type: "TEXT", nullable: false),
                    communication_by = table.Column<string>(type: "TEXT", nullable: false),
                    communication_to = table.Column<string>(type: "TEXT", nullable: false),
                    communication_when = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    communication_agreed_with = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attendance = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_briefings", x => x.id);
                    table.CheckConstraint("ck_loc_briefings_state", "(state <> 'Held' OR (outcome IS NOT NULL AND attendance IS NOT NULL)) AND (state <> 'Cancelled' OR cancel_reason IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_loc_briefings_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_building_activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contractor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    needs_permit = table.Column<bool>(type: "INTEGER", nullable: false),
                    started = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    finished = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_communication_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    advice = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    lapsed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_communication_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_communication_reviews_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_completions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    remarks = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_consultations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    advice = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    followed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    followed_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    go_on_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    go_on_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_cost_options",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", nullable: false),
                    tenure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    months = table.Column<int>(type: "INTEGER", nullable: true),
                    places = table.Column<int>(type: "INTEGER", nullable: true),
                    occupancy = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    price_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rent_per_year = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    purchase_price = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    purchase_costs = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    rebuilding = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    furnishing = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    furnishing_every_years = table.Column<int>(type: "INTEGER", nullable: true),
                    energy_per_year = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    maintenance_per_year = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    operation_per_year = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    residual_value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    discount_rate = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    index_rent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    index_building = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    index_energy = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    index_wages = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    rates_source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    preferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_cost_options", x => x.id);
                    table.CheckConstraint("ck_loc_cost_options_energy_per_year", "energy_per_year IS NULL OR CAST(energy_per_year AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_furnishing", "furnishing IS NULL OR CAST(furnishing AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_interval", "furnishing_every_years IS NULL OR furnishing_every_years > 0");
                    table.CheckConstraint("ck_loc_cost_options_maintenance_per_year", "maintenance_per_year IS NULL OR CAST(maintenance_per_year AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_occupancy", "occupancy IS NULL OR (CAST(occupancy AS REAL) > 0 AND CAST(occupancy AS REAL) <= 1)");
                    table.CheckConstraint("ck_loc_cost_options_operation_per_year", "operation_per_year IS NULL OR CAST(operation_per_year AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_period", "months IS NULL OR months BETWEEN 1 AND 1200");
                    table.CheckConstraint("ck_loc_cost_options_places", "places IS NULL OR places > 0");
                    table.CheckConstraint("ck_loc_cost_options_purchase_costs", "purchase_costs IS NULL OR CAST(purchase_costs AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_purchase_price", "purchase_price IS NULL OR CAST(purchase_price AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_rebuilding", "rebuilding IS NULL OR CAST(rebuilding AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_rent_per_year", "rent_per_year IS NULL OR CAST(rent_per_year AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_cost_options_residual_value", "residual_value IS NULL OR CAST(residual_value AS REAL) >= 0");
                    table.ForeignKey(
                        name: "fk_loc_cost_options_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_formal_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    drawn_up_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    drawn_up_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_formal_requests", x => x.id);
                    table.CheckConstraint("ck_loc_formal_requests_version", "version_number > 0");
                    table.ForeignKey(
                        name: "fk_loc_formal_requests_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_hand_over_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    use_text = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    with = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    agreed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    cost = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_departure = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    keys = table.Column<int>(type: "INTEGER", nullable: true),
                    parts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    meters = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    recipient_address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    owner_name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    owner_role = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    agency_name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    agency_role = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    handed_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_next_steps",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stale = table.Column<bool>(type: "INTEGER", nullable: false),
                    counted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    dutch = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    english = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    right = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    form = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    who_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_next_steps", x => x.dossier_id);
                    table.ForeignKey(
                        name: "fk_loc_next_steps_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "loc_open_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_opening_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    authority = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    case_key = table.Column<string>(type: "TEXT", maxLength: 221, nullable: true),
                    applied_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    previous_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    extended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    later_in_force_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    irrevocable_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notice_given_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    spaces = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_plan_tests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_positions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    why_earlier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by_municipality = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_positions", x => x.id);
                    table.CheckConstraint("ck_loc_positions_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_loc_positions_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    target_group = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    conditions = table.Column<string>(type: "TEXT", nullable: true),
                    above_limit = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    agreed_with = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    agreed_recorded_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_screenings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    threshold = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    started_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    concluded_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saves = table.Column<int>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    low = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    high = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_screenings", x => x.id);
                    table.CheckConstraint("ck_loc_screenings_concluded", "(state = 'Concluded') = (concluded_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_loc_screenings_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_sent_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_sent_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_loc_sent_letters_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_site_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    planned_delivery = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    site_access = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    building_access = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    grounds_layout = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_studies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lead_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipality_lead = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    municipality_function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    investment = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    offered_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    offered_by = table.Column<string>(type: "TEXT", nullable: true),
                    offered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reasons = table.Column<string>(type: "TEXT", nullable: true),
                    despite_fail = table.Column<string>(type: "TEXT", nullable: true),
                    lessons = table.Column<string>(type: "TEXT", nullable: true),
                    lesson_search = table.Column<string>(type: "TEXT", nullable: true),
                    outlook = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    with = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why_earlier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    our_side = table.Column<string>(type: "TEXT", nullable: false),
                    communication_what = table.Column<string>(type: "TEXT", nullable: false),
                    communication_by = table.Column<string>(type: "TEXT", nullable: false),
                    communication_to = table.Column<string>(type: "TEXT", nullable: false),
                    communication_when = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    communication_agreed_with = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    end_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    notice_given_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notice_months = table.Column<int>(type: "INTEGER", nullable: true),
                    consent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    previous_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recalled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recall_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adviser_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    followed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_agreement_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    paid_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ready_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    draft = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", nullable: true),
                    withdraw_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    why_earlier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    agency_says = table.Column<string>(type: "TEXT", nullable: true),
                    municipality_says = table.Column<string>(type: "TEXT", nullable: true),
                    changed_by = table.Column<string>(type: "TEXT", nullable: true),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_council_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    briefing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    why_earlier = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_council_questions", x => x.id);
                    table.CheckConstraint("ck_loc_council_questions_answer", "(answer IS NULL AND answered_on IS NULL) OR (answer IS NOT NULL AND answered_on IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_loc_council_questions_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_council_questions_loc_briefings_briefing_id",
                        column: x => x.briefing_id,
                        principalTable: "loc_briefings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_activity_links",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    after_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                name: "loc_request_sendings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sent_to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    communication_what = table.Column<string>(type: "TEXT", nullable: false),
                    communication_by = table.Column<string>(type: "TEXT", nullable: false),
                    communication_to = table.Column<string>(type: "TEXT", nullable: false),
                    communication_when = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    communication_agreed_with = table.Column<string>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_reference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    answer_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_request_sendings", x => x.id);
                    table.CheckConstraint("ck_loc_request_sendings_answered", "(answer IS NULL) = (answer_text IS NULL) AND (answered_on IS NULL OR answered_on >= sent_on) AND (answered_on IS NULL) = (coalesce(answer, 'NeedsTime') = 'NeedsTime')");
                    table.ForeignKey(
                        name: "fk_loc_request_sendings_loc_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "loc_dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loc_request_sendings_loc_formal_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "loc_formal_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loc_permit_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    permit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    permit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    requested_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    complete_before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    resumed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
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
                name: "loc_plan_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    test_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    circumstance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    effect = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    test_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text_dutch = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    text_english = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    comparison = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    norm = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    judgement = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    deviation_asked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    deviation_asked_by_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    deviation_asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    deviation_decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    deviation_decided_by_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    deviation_decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    deviation_decision = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    deviation_measure = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    deviation_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    deviation_state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "loc_screened_criteria",
                columns: table => new
                {
                    screening_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    pillar = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_knock_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    text_question_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    text_question_english = table.Column<string>(type: "TEXT", nullable: false),
                    text_fits_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    text_fits_english = table.Column<string>(type: "TEXT", nullable: false),
                    text_fails_dutch = table.Column<string>(type: "TEXT", nullable: false),
                    text_fails_english = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    norm = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    given = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    measured = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    from_dossier = table.Column<bool>(type: "INTEGER", nullable: false),
                    open_ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    judged_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    judged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    accepted_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    accepted_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loc_screened_criteria", x => new { x.screening_id, x.code });
                    table.CheckConstraint("ck_loc_screened_criteria_accepted", "accepted_at IS NULL OR accepted_reason IS NOT NULL");
                    table.CheckConstraint("ck_loc_screened_criteria_assumed", "NOT assumed OR given IS NOT NULL");
                    table.CheckConstraint("ck_loc_screened_criteria_measured", "measured IS NULL OR CAST(measured AS REAL) >= 0");
                    table.CheckConstraint("ck_loc_screened_criteria_weight", "weight BETWEEN 0 AND 5");
                    table.ForeignKey(
                        name: "fk_loc_screened_criteria_loc_screenings_screening_id",
                        column: x => x.screening_id,
                        principalTable: "loc_screenings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "loc_study_aspects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judged_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "loc_phase_out_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use_end_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "loc_study_risks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    aspect_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    likelihood = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    impact = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mitigation = table.Column<string>(type: "TEXT", nullable: true),
                    responsible_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "ix_acc_sessions_user_id",
                table: "acc_sessions",
                column: "user_id");

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
                name: "ix_loc_briefings_dossier_id_forum_at",
                table: "loc_briefings",
                columns: new[] { "dossier_id", "forum", "at" },
                unique: true,
                filter: "state <> 'Cancelled'");

            migrationBuilder.CreateIndex(
                name: "ix_loc_building_activities_dossier_id_number",
                table: "loc_building_activities",
                columns: new[] { "dossier_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_communication_reviews_dossier_id",
                table: "loc_communication_reviews",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_communication_reviews_source_id",
                table: "loc_communication_reviews",
                column: "source_id",
                unique: true,
                filter: "lapsed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_loc_completions_dossier_id",
                table: "loc_completions",
                column: "dossier_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_consultations_dossier_id_asked_on",
                table: "loc_consultations",
                columns: new[] { "dossier_id", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_cost_options_dossier_id",
                table: "loc_cost_options",
                column: "dossier_id",
                unique: true,
                filter: "preferred");

            migrationBuilder.CreateIndex(
                name: "ix_loc_cost_options_dossier_id_name",
                table: "loc_cost_options",
                columns: new[] { "dossier_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_council_questions_briefing_id",
                table: "loc_council_questions",
                column: "briefing_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_council_questions_dossier_id",
                table: "loc_council_questions",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_criteria_code_valid_from",
                table: "loc_criteria",
                columns: new[] { "code", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_agreed_to",
                table: "loc_dossiers",
                column: "agreed_to");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_counts",
                table: "loc_dossiers",
                columns: new[] { "phase", "standing", "region", "municipality_code", "agreed_places", "possible_places", "target_opening" });

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
                name: "ix_loc_dossiers_opened_on",
                table: "loc_dossiers",
                column: "opened_on");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_property_director_id",
                table: "loc_dossiers",
                column: "property_director_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_project_director_id",
                table: "loc_dossiers",
                column: "project_director_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_communication_adviser_id",
                table: "loc_dossiers",
                column: "communication_adviser_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_location_manager_id",
                table: "loc_dossiers",
                column: "location_manager_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_phase_phase_since_number",
                table: "loc_dossiers",
                columns: new[] { "phase", "phase_since", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_region_phase",
                table: "loc_dossiers",
                columns: new[] { "region", "phase" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_dossiers_target_opening",
                table: "loc_dossiers",
                column: "target_opening");

            migrationBuilder.CreateIndex(
                name: "ix_loc_formal_requests_dossier_id_version_number",
                table: "loc_formal_requests",
                columns: new[] { "dossier_id", "version_number" },
                unique: true);

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
                name: "ix_loc_next_steps_right",
                table: "loc_next_steps",
                column: "right");

            migrationBuilder.CreateIndex(
                name: "ix_loc_next_steps_stale_counted_on",
                table: "loc_next_steps",
                columns: new[] { "stale", "counted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_next_steps_who_id",
                table: "loc_next_steps",
                column: "who_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_open_points_dossier_id",
                table: "loc_open_points",
                column: "dossier_id");

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
                name: "ix_loc_permits_case_key_kind",
                table: "loc_permits",
                columns: new[] { "case_key", "kind" },
                unique: true,
                filter: "case_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_loc_permits_dossier_id_kind",
                table: "loc_permits",
                columns: new[] { "dossier_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_permits_previous_id",
                table: "loc_permits",
                column: "previous_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_phase_entries_phase_on",
                table: "loc_phase_entries",
                columns: new[] { "phase", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_phase_out_steps_dossier_id",
                table: "loc_phase_out_steps",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_phase_out_steps_use_end_id_due_on",
                table: "loc_phase_out_steps",
                columns: new[] { "use_end_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_place_bases_dossier_id",
                table: "loc_place_bases",
                column: "dossier_id",
                unique: true);

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
                name: "ix_loc_positions_dossier_id_number",
                table: "loc_positions",
                columns: new[] { "dossier_id", "number" },
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
                name: "ix_loc_request_sendings_dossier_id",
                table: "loc_request_sendings",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_request_sendings_request_id",
                table: "loc_request_sendings",
                column: "request_id",
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
                name: "ix_loc_screenings_dossier_id",
                table: "loc_screenings",
                column: "dossier_id",
                unique: true,
                filter: "state = 'Draft'");

            migrationBuilder.CreateIndex(
                name: "ix_loc_screenings_dossier_id_state",
                table: "loc_screenings",
                columns: new[] { "dossier_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_loc_sent_letters_dossier_id",
                table: "loc_sent_letters",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "ix_loc_sent_letters_source_id",
                table: "loc_sent_letters",
                column: "source_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_site_imports_owner_id",
                table: "loc_site_imports",
                column: "owner_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loc_site_plans_dossier_id",
                table: "loc_site_plans",
                column: "dossier_id",
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
                name: "ix_loc_talks_dossier_id_at_subject",
                table: "loc_talks",
                columns: new[] { "dossier_id", "at", "subject" },
                unique: true,
                filter: "state <> 'Cancelled'");

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
                name: "ix_ref_contacts_municipality_code_name_key",
                table: "ref_contacts",
                columns: new[] { "municipality_code", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ref_dated_values_key_valid_from",
                table: "ref_dated_values",
                columns: new[] { "key", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ref_letter_senders_valid_from",
                table: "ref_letter_senders",
                column: "valid_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ref_municipalities_successor_code",
                table: "ref_municipalities",
                column: "successor_code");

            migrationBuilder.CreateIndex(
                name: "ix_sys_attachments_hash",
                table: "sys_attachments",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_sys_attachments_subject_id_source_id",
                table: "sys_attachments",
                columns: new[] { "subject_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_calendar_feeds_person_id",
                table: "sys_calendar_feeds",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_calendar_feeds_secret_hash",
                table: "sys_calendar_feeds",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_calendar_feeds_subject_id",
                table: "sys_calendar_feeds",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_deadlines_due_on",
                table: "sys_deadlines",
                column: "due_on",
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sys_deadlines_responsible_id_closed_at_due_on",
                table: "sys_deadlines",
                columns: new[] { "responsible_id", "closed_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_deadlines_source_id_kind",
                table: "sys_deadlines",
                columns: new[] { "source_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_deadlines_subject_id_closed_at_due_on",
                table: "sys_deadlines",
                columns: new[] { "subject_id", "closed_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_drafts_saved_at",
                table: "sys_drafts",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_sys_events_subject_id_id",
                table: "sys_events",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_follow_ups_source_id",
                table: "sys_follow_ups",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_follow_ups_subject_id",
                table: "sys_follow_ups",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_interests_person_id_visited_at",
                table: "sys_interests",
                columns: new[] { "person_id", "visited_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_interests_subject_id",
                table: "sys_interests",
                column: "subject_id",
                filter: "followed_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sys_notices_event_id",
                table: "sys_notices",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_notices_person_id_event_id",
                table: "sys_notices",
                columns: new[] { "person_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_notices_subject_id",
                table: "sys_notices",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_notices_unread",
                table: "sys_notices",
                column: "person_id",
                filter: "read_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sys_outbox_next_try_at",
                table: "sys_outbox",
                column: "next_try_at",
                filter: "sent_at IS NULL AND given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sys_outbox_person_id_key",
                table: "sys_outbox",
                columns: new[] { "person_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_remarks_subject_id_at",
                table: "sys_remarks",
                columns: new[] { "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_request_keys_at",
                table: "sys_request_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sys_saved_views_owner_id_list_name",
                table: "sys_saved_views",
                columns: new[] { "owner_id", "list", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_seals_last_event",
                table: "sys_seals",
                column: "last_event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_search_row_id",
                table: "sys_search",
                column: "row_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sys_search_subject_id",
                table: "sys_search",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_stand_ins_person_id_to",
                table: "sys_stand_ins",
                columns: new[] { "person_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_stand_ins_stand_in_id_to",
                table: "sys_stand_ins",
                columns: new[] { "stand_in_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ix_sys_subjects_carried_by_id",
                table: "sys_subjects",
                column: "carried_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_sys_subjects_location_id",
                table: "sys_subjects",
                column: "location_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acc_sessions");

            migrationBuilder.DropTable(
                name: "loc_activity_links");

            migrationBuilder.DropTable(
                name: "loc_advice");

            migrationBuilder.DropTable(
                name: "loc_agreement_drafts");

            migrationBuilder.DropTable(
                name: "loc_agreement_measures");

            migrationBuilder.DropTable(
                name: "loc_agreement_signatures");

            migrationBuilder.DropTable(
                name: "loc_agreement_subjects");

            migrationBuilder.DropTable(
                name: "loc_amendments");

            migrationBuilder.DropTable(
                name: "loc_communication_reviews");

            migrationBuilder.DropTable(
                name: "loc_completions");

            migrationBuilder.DropTable(
                name: "loc_consultations");

            migrationBuilder.DropTable(
                name: "loc_cost_options");

            migrationBuilder.DropTable(
                name: "loc_council_questions");

            migrationBuilder.DropTable(
                name: "loc_criteria");

            migrationBuilder.DropTable(
                name: "loc_hand_over_points");

            migrationBuilder.DropTable(
                name: "loc_hand_overs");

            migrationBuilder.DropTable(
                name: "loc_next_steps");

            migrationBuilder.DropTable(
                name: "loc_open_points");

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
                name: "loc_place_bases");

            migrationBuilder.DropTable(
                name: "loc_plan_findings");

            migrationBuilder.DropTable(
                name: "loc_plan_test_items");

            migrationBuilder.DropTable(
                name: "loc_positions");

            migrationBuilder.DropTable(
                name: "loc_proposals");

            migrationBuilder.DropTable(
                name: "loc_request_sendings");

            migrationBuilder.DropTable(
                name: "loc_requirements");

            migrationBuilder.DropTable(
                name: "loc_screened_criteria");

            migrationBuilder.DropTable(
                name: "loc_sent_letters");

            migrationBuilder.DropTable(
                name: "loc_site_imports");

            migrationBuilder.DropTable(
                name: "loc_site_plans");

            migrationBuilder.DropTable(
                name: "loc_study_risks");

            migrationBuilder.DropTable(
                name: "loc_talks");

            migrationBuilder.DropTable(
                name: "ref_contacts");

            migrationBuilder.DropTable(
                name: "ref_dated_values");

            migrationBuilder.DropTable(
                name: "ref_letter_senders");

            migrationBuilder.DropTable(
                name: "ref_population");

            migrationBuilder.DropTable(
                name: "sys_attachments");

            migrationBuilder.DropTable(
                name: "sys_calendar_feeds");

            migrationBuilder.DropTable(
                name: "sys_data_protection_keys");

            migrationBuilder.DropTable(
                name: "sys_deadlines");

            migrationBuilder.DropTable(
                name: "sys_drafts");

            migrationBuilder.DropTable(
                name: "sys_follow_ups");

            migrationBuilder.DropTable(
                name: "sys_interests");

            migrationBuilder.DropTable(
                name: "sys_job_runs");

            migrationBuilder.DropTable(
                name: "sys_known_words");

            migrationBuilder.DropTable(
                name: "sys_mail_wishes");

            migrationBuilder.DropTable(
                name: "sys_notices");

            migrationBuilder.DropTable(
                name: "sys_outbox");

            migrationBuilder.DropTable(
                name: "sys_ready");

            migrationBuilder.DropTable(
                name: "sys_remarks");

            migrationBuilder.DropTable(
                name: "sys_request_keys");

            migrationBuilder.DropTable(
                name: "sys_saved_views");

            migrationBuilder.DropTable(
                name: "sys_seals");

            migrationBuilder.DropTable(
                name: "sys_search");

            migrationBuilder.DropTable(
                name: "sys_stand_ins");

            migrationBuilder.DropTable(
                name: "acc_users");

            migrationBuilder.DropTable(
                name: "loc_building_activities");

            migrationBuilder.DropTable(
                name: "loc_advisers");

            migrationBuilder.DropTable(
                name: "loc_agreements");

            migrationBuilder.DropTable(
                name: "loc_briefings");

            migrationBuilder.DropTable(
                name: "loc_permits");

            migrationBuilder.DropTable(
                name: "loc_use_ends");

            migrationBuilder.DropTable(
                name: "loc_plan_tests");

            migrationBuilder.DropTable(
                name: "loc_formal_requests");

            migrationBuilder.DropTable(
                name: "loc_screenings");

            migrationBuilder.DropTable(
                name: "loc_study_aspects");

            migrationBuilder.DropTable(
                name: "ref_municipalities");

            migrationBuilder.DropTable(
                name: "sys_file_contents");

            migrationBuilder.DropTable(
                name: "sys_events");

            migrationBuilder.DropTable(
                name: "loc_studies");

            migrationBuilder.DropTable(
                name: "loc_dossiers");

            migrationBuilder.DropTable(
                name: "sys_subjects");
        }
    }
}
