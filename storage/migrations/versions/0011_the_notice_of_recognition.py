"""Everybody reads the notice again: it tells of streaks, points and rewards.

Revision ID: 0011
Revises: 0010
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE company SET notice_version = 3 WHERE notice_version < 3")


def downgrade() -> None:
    """Nothing: who has read more is not asked to read less."""
