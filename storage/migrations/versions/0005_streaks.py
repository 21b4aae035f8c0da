"""Confirmations of a month and pauses, months kept for good, and accounts of before.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "streak_confirmation",
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "vehicle_check",
                "nothing_to_report",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("length(month) = 7", name=op.f("ck_streak_confirmation_month_written")),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_streak_confirmation_employee_id")
        ),
        sa.ForeignKeyConstraint(
            ["noted_by"], ["employee.id"], name=op.f("fk_streak_confirmation_noted_by")
        ),
        sa.PrimaryKeyConstraint(
            "employee_id", "month", "kind", name=op.f("pk_streak_confirmation")
        ),
    )
    op.create_table(
        "streak_pause",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("noted_on", sa.Date(), nullable=True),
        sa.CheckConstraint("until_on > from_on", name=op.f("ck_streak_pause_days")),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_streak_pause_employee_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_streak_pause")),
        sqlite_autoincrement=True,  # no number is given twice
    )
    op.create_index(
        "ix_streak_pause_employee", "streak_pause", ["employee_id", "from_on"], unique=False
    )
    op.create_table(
        "streak_month",
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.CheckConstraint("length(month) = 7", name=op.f("ck_streak_month_month_written")),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_streak_month_employee_id")
        ),
        sa.PrimaryKeyConstraint("employee_id", "month", name=op.f("pk_streak_month")),
    )
    op.create_table(
        "past_account",
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unlinked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_past_account_employee_id")
        ),
        sa.PrimaryKeyConstraint("employee_id", "linked_at", name=op.f("pk_past_account")),
    )


def downgrade() -> None:
    op.drop_table("past_account")
    op.drop_table("streak_month")
    op.drop_index("ix_streak_pause_employee", table_name="streak_pause")
    op.drop_table("streak_pause")
    op.drop_table("streak_confirmation")
