"""Incidents and their cases, evidence, the logbook; who confirmed a decision; plates to compare.

Revision ID: 0002
Revises: 0001
"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add_case_counter()
    _add_handover()
    _add_vehicle_memo()
    _add_incident()
    _add_accident_statement()
    _add_contest()
    _add_evidence()
    _add_incident_entry()
    _add_incident_reminder()
    _add_decision_proposal()
    _change_decisions()
    _add_plates_to_compare()
    _ask_to_read_the_new_notice()


def _add_case_counter() -> None:
    op.create_table(
        "case_counter",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_case_counter")),
    )


def _add_handover() -> None:
    op.create_table(
        "handover",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("vehicle_id", sa.BigInteger(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mileage_out_km", sa.Integer(), nullable=True),
        sa.Column("mileage_in_km", sa.Integer(), nullable=True),
        sa.CheckConstraint("given_back_at >= taken_at", name=op.f("ck_handover_times")),
        sa.CheckConstraint("mileage_in_km >= 0", name=op.f("ck_handover_mileage_in_km_bounds")),
        sa.CheckConstraint("mileage_out_km >= 0", name=op.f("ck_handover_mileage_out_km_bounds")),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_handover_employee_id")
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicle.id"], name=op.f("fk_handover_vehicle_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index(
        "ix_handover_holder",
        "handover",
        ["employee_id"],
        unique=False,
        sqlite_where=sa.text("given_back_at IS NULL"),
        postgresql_where=sa.text("given_back_at IS NULL"),
    )
    op.create_index("ix_handover_times", "handover", ["vehicle_id", "taken_at"], unique=False)
    op.create_index(
        "uq_handover_held",
        "handover",
        ["vehicle_id"],
        unique=True,
        sqlite_where=sa.text("given_back_at IS NULL"),
        postgresql_where=sa.text("given_back_at IS NULL"),
    )


def _add_vehicle_memo() -> None:
    op.create_table(
        "vehicle_memo",
        sa.Column("vehicle_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("valid_from_on", sa.Date(), nullable=True),
        sa.Column("valid_until_on", sa.Date(), nullable=True),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("assistance_phone", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicle.id"], name=op.f("fk_vehicle_memo_vehicle_id")
        ),
        sa.PrimaryKeyConstraint("vehicle_id", name=op.f("pk_vehicle_memo")),
    )


def _add_incident() -> None:
    op.create_table(
        "incident",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("reporter_id", sa.BigInteger(), nullable=True),
        sa.Column("driver_id", sa.BigInteger(), nullable=True),
        sa.Column("reported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "draft",
                "declared",
                "checked",
                "sent_to_insurer",
                "survey",
                "repair",
                "liability_decided",
                "recovery",
                "kept_in_house",
                "closed",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column(
            "event",
            sa.Enum(
                "collision_with_vehicle",
                "collision_with_object",
                "vulnerable_user",
                "animal",
                "parked_hit",
                "manoeuvre",
                "glass",
                "theft",
                "vandalism",
                "fire",
                "weather",
                "breakdown",
                "near_miss",
                "hazard",
                name="event",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("vehicle_id", sa.BigInteger(), nullable=True),
        sa.Column("plate", sa.String(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=True),
        sa.Column("occurred_minute", sa.Integer(), nullable=True),
        sa.Column("place_words", sa.String(), nullable=True),
        sa.Column("place_latitude_hundredths", sa.Integer(), nullable=True),
        sa.Column("place_longitude_hundredths", sa.Integer(), nullable=True),
        sa.Column("is_parked", sa.Boolean(), nullable=False),
        sa.Column("is_injured", sa.Boolean(), nullable=True),
        sa.Column("injury_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("has_other_party", sa.Boolean(), nullable=True),
        sa.Column(
            "statement",
            sa.Enum(
                "paper",
                "e_constat",
                "later",
                "none",
                name="statement",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("left_out", sa.String(), nullable=False),
        sa.Column("wants_anonymity", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("handler_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "waits_for",
            sa.Enum(
                "handler",
                "driver",
                "insurer",
                "nobody",
                name="waits_for",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("paid_cents", sa.BigInteger(), nullable=False),
        sa.Column("reserved_cents", sa.BigInteger(), nullable=False),
        sa.Column("recovered_cents", sa.BigInteger(), nullable=False),
        sa.Column("deductible_cents", sa.BigInteger(), nullable=False),
        sa.Column("downtime_days", sa.Integer(), nullable=False),
        sa.Column("insurer_reference", sa.String(), nullable=False),
        sa.Column("expert", sa.String(), nullable=False),
        sa.Column("repairer", sa.String(), nullable=False),
        sa.Column("claim_id", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "number <> '' OR status = 'draft'", name=op.f("ck_incident_number_once_sent")
        ),
        sa.CheckConstraint(
            "status = 'draft' OR NOT wants_anonymity OR event NOT IN ('near_miss', 'hazard')"
            " OR (reporter_id IS NULL AND driver_id IS NULL)",
            name=op.f("ck_incident_anonymous_once_sent"),
        ),
        sa.CheckConstraint("length(facts) <= 500", name=op.f("ck_incident_facts_length")),
        sa.CheckConstraint(
            "occurred_minute BETWEEN 0 AND 1439", name=op.f("ck_incident_occurred_minute_bounds")
        ),
        sa.CheckConstraint(
            "place_latitude_hundredths BETWEEN -9000 AND 9000",
            name=op.f("ck_incident_place_latitude_hundredths_bounds"),
        ),
        sa.CheckConstraint(
            "place_longitude_hundredths BETWEEN -18000 AND 18000",
            name=op.f("ck_incident_place_longitude_hundredths_bounds"),
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_incident_claim_id")),
        sa.ForeignKeyConstraint(["driver_id"], ["employee.id"], name=op.f("fk_incident_driver_id")),
        sa.ForeignKeyConstraint(
            ["handler_id"], ["employee.id"], name=op.f("fk_incident_handler_id")
        ),
        sa.ForeignKeyConstraint(
            ["reporter_id"], ["employee.id"], name=op.f("fk_incident_reporter_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_incident_unit_id")),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicle.id"], name=op.f("fk_incident_vehicle_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
        sa.UniqueConstraint("claim_id", name=op.f("uq_incident_claim_id")),
        sqlite_autoincrement=True,  # no number is given twice
    )
    op.create_index(
        "ix_incident_answered",
        "incident",
        ["unit_id", "answered_at"],
        unique=False,
        sqlite_where=sa.text("answered_at IS NOT NULL"),
        postgresql_where=sa.text("answered_at IS NOT NULL"),
    )
    op.create_index(
        "ix_incident_closed",
        "incident",
        ["unit_id", "closed_at"],
        unique=False,
        sqlite_where=sa.text("status = 'closed'"),
        postgresql_where=sa.text("status = 'closed'"),
    )
    op.create_index(op.f("ix_incident_driver_id"), "incident", ["driver_id"], unique=False)
    op.create_index(
        "ix_incident_due",
        "incident",
        ["unit_id", "due_on"],
        unique=False,
        sqlite_where=sa.text("due_on IS NOT NULL"),
        postgresql_where=sa.text("due_on IS NOT NULL"),
    )
    op.create_index(
        "ix_incident_open",
        "incident",
        ["unit_id", "reported_at"],
        unique=False,
        sqlite_where=sa.text("status NOT IN ('draft', 'closed')"),
        postgresql_where=sa.text("status NOT IN ('draft', 'closed')"),
    )
    op.create_index(
        "ix_incident_reported",
        "incident",
        ["reported_at"],
        unique=False,
        sqlite_where=sa.text("status NOT IN ('draft', 'closed')"),
        postgresql_where=sa.text("status NOT IN ('draft', 'closed')"),
    )
    op.create_index(op.f("ix_incident_reporter_id"), "incident", ["reporter_id"], unique=False)
    op.create_index(op.f("ix_incident_vehicle_id"), "incident", ["vehicle_id"], unique=False)
    op.create_index(
        "ix_incident_waiting",
        "incident",
        ["unit_id"],
        unique=False,
        sqlite_where=sa.text("waits_for = 'handler'"),
        postgresql_where=sa.text("waits_for = 'handler'"),
    )
    op.create_index(
        "uq_incident_draft",
        "incident",
        ["reporter_id"],
        unique=True,
        sqlite_where=sa.text("status = 'draft'"),
        postgresql_where=sa.text("status = 'draft'"),
    )
    op.create_index(
        "uq_incident_number",
        "incident",
        ["number"],
        unique=True,
        sqlite_where=sa.text("number <> ''"),
        postgresql_where=sa.text("number <> ''"),
    )


def _add_accident_statement() -> None:
    op.create_table(
        "accident_statement",
        sa.Column("incident_id", sa.BigInteger(), nullable=False),
        sa.Column("filled", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_accident_statement_incident_id")
        ),
        sa.PrimaryKeyConstraint("incident_id", name=op.f("pk_accident_statement")),
    )


def _add_contest() -> None:
    op.create_table(
        "contest",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("incident_id", sa.BigInteger(), nullable=False),
        sa.Column("opened_by", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("answer_due_on", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "upheld",
                "corrected",
                "withdrawn",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("answered_by", sa.BigInteger(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('upheld', 'corrected')"
            " OR (answered_by IS NOT NULL AND answered_by <> opened_by)",
            name=op.f("ck_contest_two_people"),
        ),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["employee.id"], name=op.f("fk_contest_answered_by")
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_contest_incident_id")
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["employee.id"], name=op.f("fk_contest_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contest")),
    )
    op.create_index(op.f("ix_contest_incident_id"), "contest", ["incident_id"], unique=False)
    op.create_index(
        "uq_contest_open",
        "contest",
        ["incident_id"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _add_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("incident_id", sa.BigInteger(), nullable=True),
        sa.Column("handover_id", sa.BigInteger(), nullable=True),
        sa.Column("added_by", sa.BigInteger(), nullable=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "photo",
                "document",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("file_unique_id", sa.String(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "wanted",
                "stored",
                "lost",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fault", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state <> 'stored' OR length(sha256) = 64", name=op.f("ck_evidence_hash_once_stored")
        ),
        sa.CheckConstraint(
            "(incident_id IS NULL) <> (handover_id IS NULL)", name=op.f("ck_evidence_one_owner")
        ),
        sa.ForeignKeyConstraint(["added_by"], ["employee.id"], name=op.f("fk_evidence_added_by")),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handover.id"], name=op.f("fk_evidence_handover_id")
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_evidence_incident_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint(
            "handover_id", "file_unique_id", name=op.f("uq_evidence_handover_id_file_unique_id")
        ),
        sa.UniqueConstraint(
            "incident_id", "file_unique_id", name=op.f("uq_evidence_incident_id_file_unique_id")
        ),
        sqlite_autoincrement=True,  # no number is given twice
    )
    op.create_index(
        "ix_evidence_stored",
        "evidence",
        ["sha256"],
        unique=False,
        sqlite_where=sa.text("state = 'stored'"),
        postgresql_where=sa.text("state = 'stored'"),
    )
    op.create_index(
        "ix_evidence_wanted",
        "evidence",
        ["arrived_at", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'wanted'"),
        postgresql_where=sa.text("state = 'wanted'"),
    )


def _add_incident_entry() -> None:
    op.create_table(
        "incident_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("incident_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "declared",
                "completed",
                "status",
                "question",
                "answer",
                "note",
                "exchange",
                "assigned",
                "driver_set",
                "costs",
                "contacts",
                "statement",
                "photo",
                "decision_proposed",
                "decision_rejected",
                "decision_confirmed",
                "contested",
                "contest_withdrawn",
                "contest_answered",
                "published_answer",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["employee.id"], name=op.f("fk_incident_entry_author_id")
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_incident_entry_incident_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_entry")),
    )
    op.create_index(
        "ix_incident_entry_thread", "incident_entry", ["incident_id", "id"], unique=False
    )


def _add_incident_reminder() -> None:
    op.create_table(
        "incident_reminder",
        sa.Column("incident_id", sa.BigInteger(), nullable=False),
        sa.Column("reminder", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_incident_reminder_incident_id")
        ),
        sa.PrimaryKeyConstraint("incident_id", "reminder", name=op.f("pk_incident_reminder")),
    )


def _add_decision_proposal() -> None:
    op.create_table(
        "decision_proposal",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("incident_id", sa.BigInteger(), nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "collision",
                "theft",
                "fire",
                "glass",
                "parked_unknown_party",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "liability",
            sa.Enum(
                "full",
                "partial",
                "none",
                "undetermined",
                name="liability",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "exemption",
            sa.Enum(
                "unauthorised_use",
                "force_majeure",
                "third_party_fault",
                name="exemption",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("evidence_id", sa.BigInteger(), nullable=True),
        sa.Column("is_correction", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "confirmed",
                "rejected",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("settled_by", sa.BigInteger(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state <> 'confirmed' OR (settled_by IS NOT NULL AND settled_by <> proposed_by)",
            name=op.f("ck_decision_proposal_two_people"),
        ),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_decision_proposal_evidence_id")
        ),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incident.id"], name=op.f("fk_decision_proposal_incident_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["employee.id"], name=op.f("fk_decision_proposal_proposed_by")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["employee.id"], name=op.f("fk_decision_proposal_settled_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_proposal")),
    )
    op.create_index(
        op.f("ix_decision_proposal_incident_id"), "decision_proposal", ["incident_id"], unique=False
    )
    op.create_index(
        "uq_decision_proposal_open",
        "decision_proposal",
        ["incident_id"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )


def _change_decisions() -> None:
    """Rebuild the decisions on SQLite, where no reference can be added to a table that stands."""
    with op.batch_alter_table("claim_decision") as table:
        table.add_column(sa.Column("confirmed_by", sa.BigInteger(), nullable=True))
        table.create_foreign_key(
            op.f("fk_claim_decision_confirmed_by"), "employee", ["confirmed_by"], ["id"]
        )
        table.add_column(
            sa.Column(
                "kind",
                sa.Enum(
                    "collision",
                    "theft",
                    "fire",
                    "glass",
                    "parked_unknown_party",
                    name="kind",
                    native_enum=False,
                    create_constraint=True,
                    length=32,
                ),
                nullable=True,
            )
        )
    _refuse_changes_again()


def _ask_to_read_the_new_notice() -> None:
    """Have everybody read the notice that tells of incidents, photos and the place."""
    op.execute("UPDATE company SET notice_version = 2 WHERE notice_version < 2")


def _refuse_changes_again() -> None:
    """Make the triggers of the decisions, which went with the table that SQLite rebuilt."""
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER claim_decision_refuses_{change.lower()} BEFORE {change}"
                " ON claim_decision BEGIN SELECT RAISE(ABORT, 'claim_decision_append_only'); END"
            )


def _add_plates_to_compare() -> None:
    op.add_column(
        "vehicle", sa.Column("plate_key", sa.String(), server_default=sa.text("''"), nullable=False)
    )
    vehicle = sa.table("vehicle", sa.column("id"), sa.column("plate"), sa.column("plate_key"))
    keys = [
        {"of_id": row_id, "key": _plain_plate(plate)}
        for row_id, plate in op.get_bind().execute(sa.select(vehicle.c.id, vehicle.c.plate))
    ]
    if keys:
        change = sa.update(vehicle).where(vehicle.c.id == sa.bindparam("of_id"))
        op.get_bind().execute(change.values(plate_key=sa.bindparam("key")), keys)
    op.create_index(op.f("ix_vehicle_plate_key"), "vehicle", ["plate_key"], unique=False)


def _plain_plate(plate: str) -> str:
    letters = unicodedata.normalize("NFKD", plate.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def downgrade() -> None:
    op.drop_index(op.f("ix_vehicle_plate_key"), table_name="vehicle")
    op.drop_column("vehicle", "plate_key")
    with op.batch_alter_table("claim_decision") as table:
        table.drop_constraint(op.f("ck_claim_decision_kind"), type_="check")
        table.drop_column("kind")
        table.drop_constraint(op.f("fk_claim_decision_confirmed_by"), type_="foreignkey")
        table.drop_column("confirmed_by")
    _refuse_changes_again()
    op.drop_index(
        "uq_decision_proposal_open",
        table_name="decision_proposal",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_index(op.f("ix_decision_proposal_incident_id"), table_name="decision_proposal")
    op.drop_table("decision_proposal")
    op.drop_table("incident_reminder")
    op.drop_index("ix_incident_entry_thread", table_name="incident_entry")
    op.drop_table("incident_entry")
    op.drop_index(
        "ix_evidence_wanted",
        table_name="evidence",
        sqlite_where=sa.text("state = 'wanted'"),
        postgresql_where=sa.text("state = 'wanted'"),
    )
    op.drop_index(
        "ix_evidence_stored",
        table_name="evidence",
        sqlite_where=sa.text("state = 'stored'"),
        postgresql_where=sa.text("state = 'stored'"),
    )
    op.drop_table("evidence")
    op.drop_index(
        "uq_contest_open",
        table_name="contest",
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_index(op.f("ix_contest_incident_id"), table_name="contest")
    op.drop_table("contest")
    op.drop_table("accident_statement")
    op.drop_index(
        "uq_incident_number",
        table_name="incident",
        sqlite_where=sa.text("number <> ''"),
        postgresql_where=sa.text("number <> ''"),
    )
    op.drop_index(
        "uq_incident_draft",
        table_name="incident",
        sqlite_where=sa.text("status = 'draft'"),
        postgresql_where=sa.text("status = 'draft'"),
    )
    op.drop_index(
        "ix_incident_waiting",
        table_name="incident",
        sqlite_where=sa.text("waits_for = 'handler'"),
        postgresql_where=sa.text("waits_for = 'handler'"),
    )
    op.drop_index(op.f("ix_incident_vehicle_id"), table_name="incident")
    op.drop_index(op.f("ix_incident_reporter_id"), table_name="incident")
    op.drop_index(
        "ix_incident_reported",
        table_name="incident",
        sqlite_where=sa.text("status NOT IN ('draft', 'closed')"),
        postgresql_where=sa.text("status NOT IN ('draft', 'closed')"),
    )
    op.drop_index(
        "ix_incident_open",
        table_name="incident",
        sqlite_where=sa.text("status NOT IN ('draft', 'closed')"),
        postgresql_where=sa.text("status NOT IN ('draft', 'closed')"),
    )
    op.drop_index(
        "ix_incident_due",
        table_name="incident",
        sqlite_where=sa.text("due_on IS NOT NULL"),
        postgresql_where=sa.text("due_on IS NOT NULL"),
    )
    op.drop_index(op.f("ix_incident_driver_id"), table_name="incident")
    op.drop_index(
        "ix_incident_closed",
        table_name="incident",
        sqlite_where=sa.text("status = 'closed'"),
        postgresql_where=sa.text("status = 'closed'"),
    )
    op.drop_index(
        "ix_incident_answered",
        table_name="incident",
        sqlite_where=sa.text("answered_at IS NOT NULL"),
        postgresql_where=sa.text("answered_at IS NOT NULL"),
    )
    op.drop_table("incident")
    op.drop_table("vehicle_memo")
    op.drop_index(
        "uq_handover_held",
        table_name="handover",
        sqlite_where=sa.text("given_back_at IS NULL"),
        postgresql_where=sa.text("given_back_at IS NULL"),
    )
    op.drop_index("ix_handover_times", table_name="handover")
    op.drop_index(
        "ix_handover_holder",
        table_name="handover",
        sqlite_where=sa.text("given_back_at IS NULL"),
        postgresql_where=sa.text("given_back_at IS NULL"),
    )
    op.drop_table("handover")
    op.drop_table("case_counter")
