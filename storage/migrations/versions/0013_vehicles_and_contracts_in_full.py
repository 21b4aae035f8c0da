"""What a contract covers, what a vehicle is, and when it came and went.

Revision ID: 0013
Revises: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_USES = ("private", "business", "tours", "all_travel")
_FUNCTIONS = ("personal", "service", "pool", "utility")
_FINANCINGS = ("owned", "long_rental", "leasing", "employee_owned")
_CATEGORIES = ("car", "heavy", "public_transport", "light_two_wheeler", "machine", "collection")
_APPRENTICESHIPS = ("ordinary", "accompanied")
_REASONS = (
    "rented_or_leased",
    "three_or_fewer",
    "more_than_three",
    "employees_cars",
    "heavy",
    "public_transport",
    "out_of_scope",
    "policy",
)
_GUARANTEES = ("liability", "injury", "damage", "theft", "glass", "other")
_MOVES = ("added", "replaced", "withdrawn")
_USUAL_DRIVERS = ("same", "fewer", "others")


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=32)


def upgrade() -> None:
    """Add what contracts and vehicles are besides their own rows."""
    _add_details()
    _add_terms()
    _add_guarantees()
    _add_former()
    _add_yearly_premiums()
    _add_moves()


def _add_details() -> None:
    op.create_table(
        "vehicle_details",
        sa.Column("vehicle_id", sa.BigInteger(), nullable=False),
        sa.Column("first_registered_on", sa.Date(), nullable=True),
        sa.Column("use", _one_of("use", *_USES), nullable=True),
        sa.Column("value_cents", sa.BigInteger(), nullable=True),
        sa.Column("function", _one_of("function", *_FUNCTIONS), nullable=True),
        sa.Column("financing", _one_of("financing", *_FINANCINGS), nullable=True),
        sa.Column("category", _one_of("category", *_CATEGORIES), nullable=True),
        sa.Column("recovers_vat", sa.Boolean(), nullable=True),
        sa.Column("yearly_kilometres", sa.Integer(), nullable=True),
        sa.Column("zone", sa.String(), nullable=True),
        sa.Column("liability_cents", sa.BigInteger(), nullable=True),
        sa.Column("subject_cents", sa.BigInteger(), nullable=True),
        sa.Column("outside_cents", sa.BigInteger(), nullable=True),
        sa.Column("novice_permille", sa.Integer(), nullable=False),
        sa.Column("novice_clean_years", sa.Integer(), nullable=False),
        sa.Column("apprenticeship", _one_of("apprenticeship", *_APPRENTICESHIPS), nullable=False),
        sa.Column("surcharge_permille", sa.Integer(), nullable=False),
        sa.Column("in_service_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("replaced_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "liability_cents >= 0 AND subject_cents >= 0 AND outside_cents >= 0",
            name=op.f("ck_vehicle_details_parts"),
        ),
        sa.CheckConstraint("withdrawn_on >= in_service_on", name=op.f("ck_vehicle_details_days")),
        sa.CheckConstraint(
            "novice_permille BETWEEN 0 AND 1000",
            name=op.f("ck_vehicle_details_novice_permille_bounds"),
        ),
        sa.CheckConstraint(
            "novice_clean_years BETWEEN 0 AND 99",
            name=op.f("ck_vehicle_details_novice_clean_years_bounds"),
        ),
        sa.CheckConstraint(
            "surcharge_permille BETWEEN 0 AND 4000",
            name=op.f("ck_vehicle_details_surcharge_permille_bounds"),
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicle.id"], name=op.f("fk_vehicle_details_vehicle_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by"], ["vehicle.id"], name=op.f("fk_vehicle_details_replaced_by")
        ),
        sa.PrimaryKeyConstraint("vehicle_id", name=op.f("pk_vehicle_details")),
    )
    op.create_index(op.f("ix_vehicle_details_replaced_by"), "vehicle_details", ["replaced_by"])


def _add_terms() -> None:
    op.create_table(
        "contract_terms",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("net_premium_cents", sa.BigInteger(), nullable=True),
        sa.Column("regime_reason", _one_of("regime_reason", *_REASONS), nullable=True),
        sa.CheckConstraint(
            "net_premium_cents >= 0", name=op.f("ck_contract_terms_net_premium_bounds")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_terms_contract_id")
        ),
        sa.PrimaryKeyConstraint("contract_id", name=op.f("pk_contract_terms")),
    )


def _add_guarantees() -> None:
    op.create_table(
        "contract_guarantee",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("guarantee", _one_of("guarantee", *_GUARANTEES), nullable=False),
        sa.Column("is_covered", sa.Boolean(), nullable=True),
        sa.Column("deductible_cents", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "deductible_cents >= 0", name=op.f("ck_contract_guarantee_deductible_bounds")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_guarantee_contract_id")
        ),
        sa.PrimaryKeyConstraint("contract_id", "guarantee", name=op.f("pk_contract_guarantee")),
    )


def _add_former() -> None:
    op.create_table(
        "contract_former",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.Column("insurer", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("coefficient_hundredths", sa.Integer(), nullable=True),
        sa.Column("net_premium_cents", sa.BigInteger(), nullable=True),
        sa.Column("premiums", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("premiums_after", sa.String(), nullable=False),
        sa.CheckConstraint(
            "coefficient_hundredths BETWEEN 50 AND 350",
            name=op.f("ck_contract_former_coefficient_hundredths_bounds"),
        ),
        sa.CheckConstraint("ended_on >= starts_on", name=op.f("ck_contract_former_days")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_former_contract_id")
        ),
        sa.PrimaryKeyConstraint("contract_id", "ended_on", name=op.f("pk_contract_former")),
    )


def _add_yearly_premiums() -> None:
    op.create_table(
        "yearly_premium",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "net_cents BETWEEN 1 AND 999999999", name=op.f("ck_yearly_premium_net_cents_bounds")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_yearly_premium_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["employee.id"], name=op.f("fk_yearly_premium_entered_by")
        ),
        sa.PrimaryKeyConstraint("contract_id", "starts_on", name=op.f("pk_yearly_premium")),
    )


def _add_moves() -> None:
    op.create_table(
        "vehicle_move",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("vehicle_id", sa.BigInteger(), nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", _one_of("kind", *_MOVES), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_by", sa.BigInteger(), nullable=True),
        sa.Column("usual_drivers", _one_of("usual_drivers", *_USUAL_DRIVERS), nullable=True),
        sa.Column("expected_hundredths", sa.Integer(), nullable=True),
        sa.Column("ended", sa.String(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("came_back", sa.String(), nullable=True),
        sa.CheckConstraint(
            "expected_hundredths BETWEEN 50 AND 350",
            name=op.f("ck_vehicle_move_expected_hundredths_bounds"),
        ),
        sa.ForeignKeyConstraint(
            ["vehicle_id"], ["vehicle.id"], name=op.f("fk_vehicle_move_vehicle_id")
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_vehicle_move_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by"], ["vehicle.id"], name=op.f("fk_vehicle_move_replaced_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vehicle_move")),
    )
    op.create_index(op.f("ix_vehicle_move_vehicle_id"), "vehicle_move", ["vehicle_id"])
    op.create_index(op.f("ix_vehicle_move_replaced_by"), "vehicle_move", ["replaced_by"])


def downgrade() -> None:
    """Forget it again."""
    for table in (
        "vehicle_move",
        "yearly_premium",
        "contract_former",
        "contract_guarantee",
        "contract_terms",
        "vehicle_details",
    ):
        op.drop_table(table)
