"""Attestations with the hashes of their codes; the profile of the company; budgets.

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_HOLDS = sa.text("withdrawn_at IS NULL")
_OF_A_FLEET = sa.text("contract_id IS NULL")
_OF_A_CONTRACT = sa.text("contract_id IS NOT NULL")


def upgrade() -> None:
    """Add what attestations and the renewal dossier need."""
    _add_attestation()
    _add_code()
    _add_profile()
    _add_budget()


def _add_attestation() -> None:
    op.create_table(
        "attestation",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("as_at", sa.Date(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.BigInteger(), nullable=True),
        sa.Column(
            "withdrawal",
            sa.Enum(
                "replaced",
                "mistake",
                "asked",
                name="withdrawal",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawal IS NULL)"
            " AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)",
            name=op.f("ck_attestation_withdrawn_with_why"),
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_attestation_employee_id")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["employee.id"], name=op.f("fk_attestation_made_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_attestation_unit_id")),
        sa.ForeignKeyConstraint(
            ["withdrawn_by"], ["employee.id"], name=op.f("fk_attestation_withdrawn_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attestation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_attestation_employee_id"), "attestation", ["employee_id"])
    op.create_index(
        "uq_attestation_holding",
        "attestation",
        ["employee_id"],
        unique=True,
        sqlite_where=_HOLDS,
        postgresql_where=_HOLDS,
    )


def _add_code() -> None:
    op.create_table(
        "attestation_code",
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("attestation_id", sa.BigInteger(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attestation_id"], ["attestation.id"], name=op.f("fk_attestation_code_attestation_id")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_attestation_code_employee_id")
        ),
        sa.ForeignKeyConstraint(
            ["issued_by"], ["employee.id"], name=op.f("fk_attestation_code_issued_by")
        ),
        sa.PrimaryKeyConstraint("code_hash", name=op.f("pk_attestation_code")),
    )
    for column in ("attestation_id", "employee_id"):
        op.create_index(op.f(f"ix_attestation_code_{column}"), "attestation_code", [column])


def _add_profile() -> None:
    op.create_table(
        "company_profile",
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("siren", sa.String(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("vehicle_policy", sa.String(), nullable=False),
        sa.Column("carries_dangerous_goods", sa.Boolean(), nullable=True),
        sa.Column("carries_passengers", sa.Boolean(), nullable=True),
        sa.Column("logo_sha256", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_company_profile_unit_id")),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_company_profile")),
    )


def _add_budget() -> None:
    op.create_table(
        "budget",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("cents >= 0", name=op.f("ck_budget_cents_bounds")),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_budget_contract_id")
        ),
        sa.ForeignKeyConstraint(["entered_by"], ["employee.id"], name=op.f("fk_budget_entered_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_budget_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget")),
    )
    kinds = (
        ("uq_budget_fleet", "unit_id", _OF_A_FLEET),
        ("uq_budget_contract", "contract_id", _OF_A_CONTRACT),
    )
    for name, column, which in kinds:
        op.create_index(
            name,
            "budget",
            [column, "year"],
            unique=True,
            sqlite_where=which,
            postgresql_where=which,
        )


def downgrade() -> None:
    """Forget it again."""
    op.drop_table("budget")
    op.drop_table("company_profile")
    op.drop_table("attestation_code")
    op.drop_table("attestation")
