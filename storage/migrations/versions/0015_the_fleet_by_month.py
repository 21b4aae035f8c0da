"""What the premium of the fleet was, by month and unit; two more published figures.

Revision ID: 0015
Revises: 0014
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_REGIMES = ("statutory", "fleet_clause", "excluded")
_GUARANTEES = ("liability", "injury", "damage", "theft", "glass", "other")
_LIABILITIES = ("full", "partial", "none", "undetermined")
_AMOUNTS = (
    "net",
    "gross",
    "one_net",
    "one_gross",
    "last_net",
    "last_gross",
    "next_net",
    "next_gross",
    "reduction",
    "increase",
    "coming_reduction",
    "coming_increase",
)
_KINDS = (
    "people",
    "incidents",
    "near_misses",
    "prompt",
    "by_others",
    "answered",
    "answered_in_time",
    "quarter",
    "median_delay",
    "type",
    "effect",
    "renewals",
    "coefficients",
    "band",
)
_MORE_KINDS = ("weighted_mean", "at_fault")


def _member(name: str, members: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*members, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Add the rows of units and months, and the kinds of figures."""
    op.create_table(
        "fleet_month",
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("regime", _member("regime", _REGIMES), nullable=False),
        sa.Column("is_counting", sa.Boolean(), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in _AMOUNTS),
        sa.Column("number_of_vehicles", sa.Integer(), nullable=False),
        sa.Column("number_with_defaults", sa.Integer(), nullable=False),
        sa.Column("vehicle_days", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_fleet_month_unit_id")),
        sa.PrimaryKeyConstraint(
            "unit_id", "month", "regime", "is_counting", name=op.f("pk_fleet_month")
        ),
    )
    op.create_table(
        "fleet_month_claims",
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("guarantee", _member("guarantee", _GUARANTEES), nullable=False),
        sa.Column("liability", _member("liability", _LIABILITIES), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("charge_cents", sa.BigInteger(), nullable=False),
        sa.Column("number_open", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["unit.id"], name=op.f("fk_fleet_month_claims_unit_id")
        ),
        sa.PrimaryKeyConstraint(
            "unit_id", "month", "guarantee", "liability", name=op.f("pk_fleet_month_claims")
        ),
    )
    _allow_kinds((*_KINDS, *_MORE_KINDS))


def downgrade() -> None:
    """Forget them again."""
    op.execute("DELETE FROM published_figure WHERE kind IN ('weighted_mean', 'at_fault')")
    _allow_kinds(_KINDS)
    op.drop_table("fleet_month_claims")
    op.drop_table("fleet_month")


def _allow_kinds(kinds: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{one}'" for one in kinds)
    with op.batch_alter_table("published_figure") as table:
        table.drop_constraint(op.f("ck_published_figure_kind"), type_="check")
        table.create_check_constraint(op.f("ck_published_figure_kind"), f"kind IN ({listed})")
