"""Renewals of contracts: notice, noted steps, who was told, notices received, closes.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_STEPS = ("ask", "clean", "market", "decide", "notice", "period", "renew", "drivers")
_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what the renewal calendar of contracts needs."""
    with op.batch_alter_table("contract") as table:
        table.add_column(
            sa.Column("notice_months", sa.Integer(), server_default=sa.text("2"), nullable=False)
        )
        table.create_check_constraint(
            op.f("ck_contract_notice_months_bounds"), "notice_months BETWEEN 0 AND 12"
        )
    _add_step()
    _add_told()
    _add_notice()
    _add_close()


def _add_step() -> None:
    op.create_table(
        "contract_step",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("renewal_on", sa.Date(), nullable=False),
        sa.Column(
            "step",
            sa.Enum(*_STEPS, name="step", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("done_by", sa.BigInteger(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("put_off_until_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "(done_on IS NULL) = (done_by IS NULL)",
            name=op.f("ck_contract_step_done_by_somebody"),
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_step_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["done_by"], ["employee.id"], name=op.f("fk_contract_step_done_by")
        ),
        sa.PrimaryKeyConstraint("contract_id", "renewal_on", "step", name=op.f("pk_contract_step")),
    )


def _add_told() -> None:
    op.create_table(
        "contract_told",
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("renewal_on", sa.Date(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_told_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_contract_told_employee_id")
        ),
        sa.PrimaryKeyConstraint(
            "contract_id", "renewal_on", "name", "employee_id", name=op.f("pk_contract_told")
        ),
    )


def _add_notice() -> None:
    op.create_table(
        "contract_notice",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("renewal_on", sa.Date(), nullable=False),
        sa.Column("reference_cents", sa.BigInteger(), nullable=False),
        sa.Column("coefficient_hundredths", sa.Integer(), nullable=False),
        sa.Column("net_cents", sa.BigInteger(), nullable=False),
        sa.Column("surcharge_cents", sa.BigInteger(), nullable=False),
        sa.Column("reduction_cents", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_vehicle_id", sa.BigInteger(), nullable=True),
        sa.Column("premium_before_cents", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "reference_cents >= 0 AND net_cents >= 0"
            " AND surcharge_cents >= 0 AND reduction_cents >= 0",
            name=op.f("ck_contract_notice_amounts"),
        ),
        sa.CheckConstraint(
            "coefficient_hundredths BETWEEN 50 AND 350",
            name=op.f("ck_contract_notice_coefficient_hundredths_bounds"),
        ),
        sa.ForeignKeyConstraint(
            ["changed_vehicle_id"],
            ["vehicle.id"],
            name=op.f("fk_contract_notice_changed_vehicle_id"),
        ),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_notice_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["entered_by"], ["employee.id"], name=op.f("fk_contract_notice_entered_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_notice")),
        sa.UniqueConstraint(
            "contract_id", "renewal_on", name=op.f("uq_contract_notice_contract_id_renewal_on")
        ),
        sqlite_autoincrement=True,
    )


def _add_close() -> None:
    op.create_table(
        "contract_close",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("renewal_on", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_close_contract_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_close")),
        sa.UniqueConstraint(
            "contract_id", "renewal_on", name=op.f("uq_contract_close_contract_id_renewal_on")
        ),
    )


def downgrade() -> None:
    """Forget it again."""
    op.drop_table("contract_close")
    op.drop_table("contract_notice")
    op.drop_table("contract_told")
    op.drop_table("contract_step")
    with op.batch_alter_table("contract") as table:
        table.drop_constraint(op.f("ck_contract_notice_months_bounds"), type_="check")
        table.drop_column("notice_months")
