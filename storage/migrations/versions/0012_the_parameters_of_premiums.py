"""The parameters of the premium models, per contract, with their history.

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what was entered for the parameters of contracts."""
    op.create_table(
        "contract_parameter",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("contract_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undoes_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["contract_id"], ["contract.id"], name=op.f("fk_contract_parameter_contract_id")
        ),
        sa.ForeignKeyConstraint(
            ["undoes_id"], ["contract_parameter.id"], name=op.f("fk_contract_parameter_undoes_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_parameter")),
    )
    op.create_index(
        "ix_contract_parameter_contract_id_name", "contract_parameter", ["contract_id", "name"]
    )


def downgrade() -> None:
    """Forget it again."""
    op.drop_table("contract_parameter")
