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
    "last_default_net",
    "compared_net",
    "next_net",
    "next_gross",
    "reduction",
    "increase",
    "coming_reduction",
    "coming_increase",
)
_OF_YEARS = ("premium_cents", "claims_cents", "open_cents", "vehicle_days")
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
    op.create_index("ix_fleet_month_counting", "fleet_month", ["is_counting", "unit_id", "month"])
    _create_years()
    _create_contracts()
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
    op.create_index("ix_fleet_month_claims_month", "fleet_month_claims", ["month"])
    _allow_kinds((*_KINDS, *_MORE_KINDS))


def downgrade() -> None:
    """Forget them again."""
    op.execute("DELETE FROM published_figure WHERE kind IN ('weighted_mean', 'at_fault')")
    _allow_kinds(_KINDS)
    op.drop_table("fleet_month_claims")
    op.drop_table("fleet_contract")
    op.drop_table("fleet_year")
    op.drop_table("fleet_month")


def _create_years() -> None:
    op.create_table(
        "fleet_year",
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("regime", _member("regime", _REGIMES), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("is_counting", sa.Boolean(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.BigInteger(), nullable=False) for name in _OF_YEARS),
        sa.Column("number_at_fault", sa.Integer(), nullable=False),
        sa.Column("is_running", sa.Boolean(), nullable=False),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_fleet_year_unit_id")),
        sa.PrimaryKeyConstraint(
            "unit_id", "month", "regime", "year", "is_counting", name=op.f("pk_fleet_year")
        ),
    )
    op.create_index("ix_fleet_year_counting", "fleet_year", ["is_counting", "unit_id", "month"])


def _create_contracts() -> None:
    op.create_table(
        "fleet_contract",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("regime", _member("regime", _REGIMES), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_fleet_contract_contract_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_fleet_contract_unit_id")),
        sa.PrimaryKeyConstraint("contract_id", "unit_id", name=op.f("pk_fleet_contract")),
    )
    op.create_index(
        "ix_fleet_contract_largest", "fleet_contract", ["unit_id", "regime", "net_cents"]
    )


def _allow_kinds(kinds: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{one}'" for one in kinds)
    with op.batch_alter_table("published_figure") as table:
        table.drop_constraint(op.f("ck_published_figure_kind"), type_="check")
        table.create_check_constraint(op.f("ck_published_figure_kind"), f"kind IN ({listed})")
