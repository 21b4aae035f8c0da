"""Points with their reasons, and badges: both refuse every change; who was told of which badge.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

APPEND_ONLY = ("point_entry", "badge")
REASONS = (
    "same_day_report",
    "complete_file",
    "photos",
    "near_miss",
    "hazard",
    "quiz",
    "training",
    "vehicle_check",
    "correction",
)
BADGES = (
    "welcome",
    "first_month",
    "three_months",
    "six_months",
    "twelve_months",
    "twenty_four_months",
    "first_report",
    "good_catch",
    "return",
)


def upgrade() -> None:
    _add_point_entry()
    _add_badge("badge", sa.Column("earned_on", sa.Date(), nullable=False))
    _add_badge("badge_told", sa.Column("told_at", sa.DateTime(timezone=True), nullable=False))
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in APPEND_ONLY:
        for statement in _refusals_of_sqlite(table) if is_sqlite else _refusal_of_postgres(table):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table("badge_told")
    op.drop_table("badge")
    op.drop_index("ix_point_entry_month", table_name="point_entry")
    op.drop_table("point_entry")


def _add_point_entry() -> None:
    op.create_table(
        "point_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("reason", _one_of("reason", REASONS), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("earned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.Column("corrects_id", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.CheckConstraint(
            "points > 0 OR reason = 'correction'", name=op.f("ck_point_entry_nothing_is_taken")
        ),
        sa.CheckConstraint(
            "(reason = 'correction') = (corrects_id IS NOT NULL)",
            name=op.f("ck_point_entry_correction_names_entry"),
        ),
        sa.CheckConstraint(
            "reason <> 'correction' OR noted_by IS NOT NULL",
            name=op.f("ck_point_entry_correction_by_somebody"),
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["point_entry.id"], name=op.f("fk_point_entry_corrects_id")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_point_entry_employee_id")
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["employee.id"], name=op.f("fk_point_entry_noted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_point_entry")),
        sa.UniqueConstraint("employee_id", "key", name=op.f("uq_point_entry_employee_id_key")),
    )
    op.create_index("ix_point_entry_month", "point_entry", ["employee_id", "month", "reason"])


def _add_badge(table: str, when: "sa.Column[object]") -> None:
    op.create_table(
        table,
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", _one_of("kind", BADGES), nullable=False),
        when,
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f(f"fk_{table}_employee_id")
        ),
        sa.PrimaryKeyConstraint("employee_id", "kind", name=op.f(f"pk_{table}")),
    )


def _one_of(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def _refusals_of_sqlite(table: str) -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table}_append_only'); END"
        for change in ("UPDATE", "DELETE")
    )


def _refusal_of_postgres(table: str) -> tuple[str]:
    return (
        (
            f"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ),
    )
