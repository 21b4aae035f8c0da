"""Rewards with their requests, goals of teams with their measures and pots.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add_reward()
    _add_team_goal()
    _add_goal_measure()
    _add_pot_entry()
    _add_reward_reached()
    _add_reward_request()
    _refuse_changes()


def _add_reward() -> None:
    op.create_table(
        "reward",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("series_id", sa.BigInteger(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "badge",
                "thanks",
                "public_praise",
                "certificate",
                "training_place",
                "attestation",
                "points",
                "collective",
                "voucher",
                "cash",
                "time_off",
                "better_car",
                "parking",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "condition",
            sa.Enum(
                "positive_actions",
                "responsible_months",
                "claim_free_months",
                "no_accident",
                "no_at_fault_accident",
                "team_frequency",
                "team_loss_ratio",
                "kilometres",
                "speed",
                "delivery_time",
                "no_breaks",
                name="condition",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "beneficiary",
            sa.Enum(
                "person",
                "team",
                name="beneficiary",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "effect",
            sa.Enum(
                "give",
                "withdraw",
                "deduct",
                name="effect",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("actions", sa.String(), nullable=False),
        sa.Column("value_cents", sa.Integer(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("stock_left", sa.Integer(), nullable=True),
        sa.Column("needs_approval", sa.Boolean(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "offered",
                "paused",
                "retired",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("guard_version", sa.Integer(), nullable=False),
        sa.Column("agreement_reference", sa.String(), nullable=False),
        sa.Column("sign_off_by", sa.String(), nullable=False),
        sa.Column("sign_off_on", sa.Date(), nullable=True),
        sa.Column("sign_off_reference", sa.String(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(sign_off_by = '') = (sign_off_on IS NULL)",
            name=op.f("ck_reward_sign_off_with_its_day"),
        ),
        sa.CheckConstraint(
            "(state = 'retired') = (retired_on IS NOT NULL)", name=op.f("ck_reward_retired")
        ),
        sa.CheckConstraint("effect = 'give'", name=op.f("ck_reward_gives")),
        sa.CheckConstraint("stock_left >= 0", name=op.f("ck_reward_stock")),
        sa.CheckConstraint("threshold >= 1", name=op.f("ck_reward_threshold_bounds")),
        sa.CheckConstraint("value_cents >= 0", name=op.f("ck_reward_value_cents_bounds")),
        sa.ForeignKeyConstraint(["made_by"], ["employee.id"], name=op.f("fk_reward_made_by")),
        sa.ForeignKeyConstraint(["series_id"], ["reward.id"], name=op.f("fk_reward_series_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reward_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reward")),
        sa.UniqueConstraint("series_id", "version", name=op.f("uq_reward_series_id_version")),
    )
    op.create_index(
        "ix_reward_offered",
        "reward",
        ["unit_id"],
        unique=False,
        sqlite_where=sa.text("state = 'offered'"),
        postgresql_where=sa.text("state = 'offered'"),
    )
    op.create_index(op.f("ix_reward_unit_id"), "reward", ["unit_id"], unique=False)


def _add_team_goal() -> None:
    op.create_table(
        "team_goal",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "metric",
            sa.Enum(
                "participation",
                "near_misses_answered",
                "accident_frequency",
                "at_fault_frequency",
                "loss_ratio",
                name="metric",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("quarter_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("reached_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.CheckConstraint("target >= 0", name=op.f("ck_team_goal_target_bounds")),
        sa.ForeignKeyConstraint(["made_by"], ["employee.id"], name=op.f("fk_team_goal_made_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_team_goal_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_goal")),
        sa.UniqueConstraint(
            "unit_id", "metric", "quarter_on", name=op.f("uq_team_goal_unit_id_metric_quarter_on")
        ),
    )


def _add_goal_measure() -> None:
    op.create_table(
        "goal_measure",
        sa.Column("goal_id", sa.BigInteger(), nullable=False),
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("number_of_people", sa.Integer(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("number_of_people >= 5", name=op.f("ck_goal_measure_nobody_alone")),
        sa.CheckConstraint("value >= 0", name=op.f("ck_goal_measure_value_bounds")),
        sa.ForeignKeyConstraint(
            ["goal_id"], ["team_goal.id"], name=op.f("fk_goal_measure_goal_id")
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["employee.id"], name=op.f("fk_goal_measure_noted_by")
        ),
        sa.PrimaryKeyConstraint("goal_id", "measured_on", name=op.f("pk_goal_measure")),
    )


def _add_pot_entry() -> None:
    op.create_table(
        "pot_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("goal_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "move",
            sa.Enum(
                "paid_in",
                "spent",
                name="move",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.CheckConstraint("amount_cents > 0", name=op.f("ck_pot_entry_amount_cents_bounds")),
        sa.ForeignKeyConstraint(["goal_id"], ["team_goal.id"], name=op.f("fk_pot_entry_goal_id")),
        sa.ForeignKeyConstraint(["noted_by"], ["employee.id"], name=op.f("fk_pot_entry_noted_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pot_entry")),
        sa.UniqueConstraint("key", name=op.f("uq_pot_entry_key")),
    )
    op.create_index(op.f("ix_pot_entry_goal_id"), "pot_entry", ["goal_id"], unique=False)


def _add_reward_reached() -> None:
    op.create_table(
        "reward_reached",
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("reward_id", sa.BigInteger(), nullable=False),
        sa.Column("reached_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_reward_reached_employee_id")
        ),
        sa.ForeignKeyConstraint(
            ["reward_id"], ["reward.id"], name=op.f("fk_reward_reached_reward_id")
        ),
        sa.PrimaryKeyConstraint("employee_id", "reward_id", name=op.f("pk_reward_reached")),
    )
    op.create_index(
        op.f("ix_reward_reached_reward_id"), "reward_reached", ["reward_id"], unique=False
    )


def _add_reward_request() -> None:
    op.create_table(
        "reward_request",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("reward_id", sa.BigInteger(), nullable=False),
        sa.Column("series_id", sa.BigInteger(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "asked",
                "approved",
                "given",
                "refused",
                "cancelled",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("value_cents", sa.Integer(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "allow",
                "allow_with_payroll",
                "needs_agreement",
                "needs_sign_off",
                "block",
                name="verdict",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("guard_version", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=True),
        sa.Column("settled_by", sa.BigInteger(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "refusal",
            sa.Enum(
                "out_of_stock",
                "wrong_person",
                "entered_twice",
                "not_available",
                "stopped_by_guard",
                name="refusal",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(state = 'given') = (given_on IS NOT NULL)",
            name=op.f("ck_reward_request_given_with_its_day"),
        ),
        sa.CheckConstraint(
            "(state = 'refused') = (refusal IS NOT NULL)",
            name=op.f("ck_reward_request_refused_with_why"),
        ),
        sa.CheckConstraint(
            "settled_by <> employee_id OR state = 'cancelled'",
            name=op.f("ck_reward_request_two_people"),
        ),
        sa.CheckConstraint("value_cents >= 0", name=op.f("ck_reward_request_value_cents_bounds")),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["employee.id"], name=op.f("fk_reward_request_asked_by")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_reward_request_employee_id")
        ),
        sa.ForeignKeyConstraint(
            ["reward_id"], ["reward.id"], name=op.f("fk_reward_request_reward_id")
        ),
        sa.ForeignKeyConstraint(
            ["series_id"], ["reward.id"], name=op.f("fk_reward_request_series_id")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["employee.id"], name=op.f("fk_reward_request_settled_by")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reward_request_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reward_request")),
    )
    op.create_index(
        op.f("ix_reward_request_employee_id"), "reward_request", ["employee_id"], unique=False
    )
    op.create_index("ix_reward_request_given", "reward_request", ["given_on"], unique=False)
    op.create_index(
        "ix_reward_request_to_hand_out",
        "reward_request",
        ["unit_id"],
        unique=False,
        sqlite_where=sa.text("state IN ('asked', 'approved')"),
        postgresql_where=sa.text("state IN ('asked', 'approved')"),
    )
    op.create_index(
        "uq_reward_request_live",
        "reward_request",
        ["series_id", "employee_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('asked', 'approved', 'given')"),
        postgresql_where=sa.text("state IN ('asked', 'approved', 'given')"),
    )


def _refuse_changes() -> None:
    """Make the entries of pots append-only; the function on PostgreSQL stands since 0001."""
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER pot_entry_refuses_{change.lower()} BEFORE {change} ON pot_entry "
                "BEGIN SELECT RAISE(ABORT, 'pot_entry_append_only'); END"
            )
        return
    op.execute(
        "CREATE TRIGGER pot_entry_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON pot_entry"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def downgrade() -> None:
    op.drop_index(
        "uq_reward_request_live",
        table_name="reward_request",
        sqlite_where=sa.text("state IN ('asked', 'approved', 'given')"),
        postgresql_where=sa.text("state IN ('asked', 'approved', 'given')"),
    )
    op.drop_index(
        "ix_reward_request_to_hand_out",
        table_name="reward_request",
        sqlite_where=sa.text("state IN ('asked', 'approved')"),
        postgresql_where=sa.text("state IN ('asked', 'approved')"),
    )
    op.drop_index("ix_reward_request_given", table_name="reward_request")
    op.drop_index(op.f("ix_reward_request_employee_id"), table_name="reward_request")
    op.drop_table("reward_request")
    op.drop_index(op.f("ix_reward_reached_reward_id"), table_name="reward_reached")
    op.drop_table("reward_reached")
    op.drop_index(op.f("ix_pot_entry_goal_id"), table_name="pot_entry")
    op.drop_table("pot_entry")
    op.drop_table("goal_measure")
    op.drop_table("team_goal")
    op.drop_index(op.f("ix_reward_unit_id"), table_name="reward")
    op.drop_index(
        "ix_reward_offered",
        table_name="reward",
        sqlite_where=sa.text("state = 'offered'"),
        postgresql_where=sa.text("state = 'offered'"),
    )
    op.drop_table("reward")
