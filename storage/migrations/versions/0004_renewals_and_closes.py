"""Closes of yearly periods and of months.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

HOLDS_LIABLE = sa.text("liability IN ('full', 'partial')")


def upgrade() -> None:
    _add_renewal_close()
    _add_month_close()
    _add_ways_to_many()


def _add_renewal_close() -> None:
    op.create_table(
        "renewal_close",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("employee_id", sa.BigInteger(), nullable=False),
        sa.Column("renewal_on", sa.Date(), nullable=False),
        sa.Column("before_hundredths", sa.Integer(), nullable=False),
        sa.Column("after_hundredths", sa.Integer(), nullable=False),
        sa.Column("reference_premium_cents", sa.BigInteger(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_to_be_told", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "before_hundredths BETWEEN 50 AND 350",
            name=op.f("ck_renewal_close_before_hundredths_bounds"),
        ),
        sa.CheckConstraint(
            "after_hundredths BETWEEN 50 AND 350",
            name=op.f("ck_renewal_close_after_hundredths_bounds"),
        ),
        sa.CheckConstraint(
            "reference_premium_cents >= 0",
            name=op.f("ck_renewal_close_reference_premium_cents_bounds"),
        ),
        sa.ForeignKeyConstraint(
            ["employee_id"], ["employee.id"], name=op.f("fk_renewal_close_employee_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_renewal_close")),
        sa.UniqueConstraint(
            "employee_id", "renewal_on", name=op.f("uq_renewal_close_employee_id_renewal_on")
        ),
    )
    op.create_index(op.f("ix_renewal_close_month"), "renewal_close", ["renewal_on"], unique=False)
    op.create_index(
        op.f("ix_renewal_close_untold"),
        "renewal_close",
        ["id"],
        unique=False,
        sqlite_where=sa.text("is_to_be_told"),
        postgresql_where=sa.text("is_to_be_told"),
    )


def _add_month_close() -> None:
    op.create_table(
        "month_close",
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_month_close")),
    )
    op.create_table(
        "month_effect",
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "reduction",
                "increase",
                "unchanged",
                "coming_reduction",
                "coming_increase",
                "counted",
                "left_out",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("cents", sa.BigInteger(), nullable=False),
        sa.Column("number_of_people", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "number_of_people > 0", name=op.f("ck_month_effect_number_of_people_bounds")
        ),
        sa.ForeignKeyConstraint(
            ["month"], ["month_close.month"], name=op.f("fk_month_effect_month")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_month_effect_unit_id")),
        sa.PrimaryKeyConstraint("month", "unit_id", "kind", name=op.f("pk_month_effect")),
    )


def _add_ways_to_many() -> None:
    """Indexes by which a close finds some thousand people and what they are held liable for."""
    op.create_index(
        op.f("ix_driving_record_renewal"),
        "driving_record",
        ["renewal_month", "renewal_day", "employee_id"],
        unique=False,
    )
    op.drop_index(op.f("ix_claim_employee_id"), table_name="claim")
    op.create_index(
        op.f("ix_claim_person"), "claim", ["employee_id", "occurred_on", "kind"], unique=False
    )
    op.create_index(
        op.f("ix_claim_decision_faulty"),
        "claim_decision",
        ["claim_id", "liability", "exemption", "kind"],
        unique=False,
        sqlite_where=HOLDS_LIABLE,
        postgresql_where=HOLDS_LIABLE,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_claim_decision_faulty"), table_name="claim_decision")
    op.drop_index(op.f("ix_claim_person"), table_name="claim")
    op.create_index(op.f("ix_claim_employee_id"), "claim", ["employee_id"], unique=False)
    op.drop_index(op.f("ix_driving_record_renewal"), table_name="driving_record")
    op.drop_table("month_effect")
    op.drop_table("month_close")
    op.drop_index(op.f("ix_renewal_close_untold"), table_name="renewal_close")
    op.drop_index(op.f("ix_renewal_close_month"), table_name="renewal_close")
    op.drop_table("renewal_close")
