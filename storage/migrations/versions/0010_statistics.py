"""Figures about groups that were published, reports by their instant, who wants a weekly message.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

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
_IS_SENT = sa.text("status <> 'draft'")


def upgrade() -> None:
    """Add the published figures, and the index that finds the reports of a month."""
    op.create_table(
        "published_figure",
        sa.Column("unit_id", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*_KINDS, name="kind", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("since <= until", name=op.f("ck_published_figure_months")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_published_figure_unit_id")),
        sa.PrimaryKeyConstraint(
            "unit_id", "until", "kind", "detail", name=op.f("pk_published_figure")
        ),
    )
    op.create_index("ix_published_figure_period", "published_figure", ["kind", "until"])
    op.add_column(
        "preferences",
        sa.Column("wants_weekly", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
    op.create_index(
        "ix_incident_sent",
        "incident",
        ["reported_at"],
        sqlite_where=_IS_SENT,
        postgresql_where=_IS_SENT,
    )


def downgrade() -> None:
    """Forget them again."""
    op.drop_index("ix_incident_sent", "incident")
    op.drop_index("ix_published_figure_period", "published_figure")
    op.drop_table("published_figure")
    with op.batch_alter_table("preferences") as table:
        table.drop_column("wants_weekly")
