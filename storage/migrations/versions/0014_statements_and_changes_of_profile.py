"""Requests for insurers' statements, the statements, and changes that worsen a risk.

Revision ID: 0014
Revises: 0013
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_USES = ("private", "business", "tours", "all_travel")
_KINDS = ("collision", "theft", "fire", "glass", "parked_unknown_party")
_LIABILITIES = ("full", "partial", "none", "undetermined")
_CHANGES = ("zone", "use", "mileage", "driver")
_DIRECTIONS = ("up", "down", "unsure")
_ANSWERS = ("kept", "new_price", "cancelled")
_PRICE_ANSWERS = ("accepted", "refused")
_IS_WAITED_FOR = sa.text("received_on IS NULL")
_IS_WAITING = sa.text(
    "declared_on IS NULL OR (new_use IS NOT NULL AND former_use IS NULL)"
    " OR (answer = 'new_price' AND price_answer IS NULL)"
)


def upgrade() -> None:
    """Add what requests, statements and changes of profile need."""
    _add_request()
    _add_told()
    _add_statement()
    _add_claim()
    _add_change()


def _one_of(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))


def _add_request() -> None:
    table = "statement_request"
    op.create_table(
        table,
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("requested_on", sa.Date(), nullable=False),
        sa.Column("requested_by", sa.BigInteger(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("received_by", sa.BigInteger(), nullable=True),
        _refers(table, "contract_id", "contract"),
        _refers(table, "requested_by", "employee"),
        _refers(table, "received_by", "employee"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_request")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_statement_request_open",
        table,
        ["contract_id"],
        unique=True,
        sqlite_where=_IS_WAITED_FOR,
        postgresql_where=_IS_WAITED_FOR,
    )
    op.create_index("ix_statement_request_contract_id", table, ["contract_id"])


def _add_told() -> None:
    table = "countdown_told"
    op.create_table(
        table,
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        _refers(table, "employee_id", "employee"),
        sa.PrimaryKeyConstraint(
            "subject", "subject_id", "name", "employee_id", name=op.f("pk_countdown_told")
        ),
    )


def _add_statement() -> None:
    table = "insurer_statement"
    op.create_table(
        table,
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("drawn_up_on", sa.Date(), nullable=False),
        sa.Column("subscribed_on", sa.Date(), nullable=False),
        sa.Column("vehicle_use", _one_of("vehicle_use", _USES), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=True),
        sa.Column("coefficient_hundredths", sa.Integer(), nullable=True),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("years_at_floor", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "coefficient_hundredths BETWEEN 50 AND 350",
            name=op.f("ck_insurer_statement_coefficient_hundredths_bounds"),
        ),
        sa.CheckConstraint(
            "years_at_floor BETWEEN 0 AND 99",
            name=op.f("ck_insurer_statement_years_at_floor_bounds"),
        ),
        sa.CheckConstraint(
            "(coefficient_hundredths IS NULL) = (applied_on IS NULL)",
            name=op.f("ck_insurer_statement_coefficient_of_a_day"),
        ),
        _refers(table, "contract_id", "contract"),
        _refers(table, "entered_by", "employee"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insurer_statement")),
        sa.UniqueConstraint(
            "contract_id", "drawn_up_on", name=op.f("uq_insurer_statement_contract_id_drawn_up_on")
        ),
        sqlite_autoincrement=True,
    )


def _add_claim() -> None:
    table = "insurer_statement_claim"
    op.create_table(
        table,
        sa.Column("statement_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=False),
        sa.Column("kind", _one_of("kind", _KINDS), nullable=False),
        sa.Column("liability", _one_of("liability", _LIABILITIES), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        _refers(table, "statement_id", "insurer_statement"),
        sa.PrimaryKeyConstraint("statement_id", "place", name=op.f("pk_insurer_statement_claim")),
    )


def _add_change() -> None:
    table = "profile_change"
    op.create_table(
        table,
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("vehicle_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", _one_of("kind", _CHANGES), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("new_use", _one_of("new_use", _USES), nullable=True),
        sa.Column("former_use", _one_of("former_use", _USES), nullable=True),
        sa.Column("declared_on", sa.Date(), nullable=True),
        sa.Column("declared_by", sa.BigInteger(), nullable=True),
        sa.Column("answer", _one_of("answer", _ANSWERS), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("price_answer", _one_of("price_answer", _PRICE_ANSWERS), nullable=True),
        sa.Column("price_answered_on", sa.Date(), nullable=True),
        sa.Column("direction", _one_of("direction", _DIRECTIONS), nullable=False),
        sa.CheckConstraint("length(words) <= 200", name=op.f("ck_profile_change_words_length")),
        sa.CheckConstraint(
            "(kind = 'use') = (new_use IS NOT NULL)",
            name=op.f("ck_profile_change_new_use_of_a_use"),
        ),
        sa.CheckConstraint(
            "(answer IS NULL) = (answered_on IS NULL)"
            " AND (price_answer IS NULL) = (price_answered_on IS NULL)",
            name=op.f("ck_profile_change_answers_of_a_day"),
        ),
        _refers(table, "contract_id", "contract"),
        _refers(table, "vehicle_id", "vehicle"),
        _refers(table, "noted_by", "employee"),
        _refers(table, "declared_by", "employee"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profile_change")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_profile_change_contract_id", table, ["contract_id"])
    op.create_index(
        "ix_profile_change_waiting",
        table,
        ["id"],
        sqlite_where=_IS_WAITING,
        postgresql_where=_IS_WAITING,
    )


def downgrade() -> None:
    """Forget it again."""
    op.drop_table("profile_change")
    op.drop_table("insurer_statement_claim")
    op.drop_table("insurer_statement")
    op.drop_table("countdown_told")
    op.drop_table("statement_request")
