"""What a run of the calendar did: failures, counts, when it is tried again.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_OPEN = sa.text("state IN ('asked', 'failed', 'running')")
_STATE = sa.Enum(
    "running",
    "done",
    "failed",
    "dropped",
    "asked",
    name="state",
    native_enum=False,
    create_constraint=True,
    length=32,
)


def upgrade() -> None:
    """Add the history; a run of before was done, or runs."""
    with op.batch_alter_table("job_run") as table:
        table.alter_column("done_at", new_column_name="ended_at")
        table.add_column(sa.Column("state", _STATE, nullable=True))
        table.add_column(sa.Column("failures", sa.Integer(), nullable=True))
        table.add_column(sa.Column("started_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("worked_ms", sa.BigInteger(), nullable=True))
        table.add_column(sa.Column("error", sa.String(), nullable=True))
        table.add_column(sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("counts", sa.String(), nullable=True))
        table.add_column(sa.Column("is_late", sa.Boolean(), nullable=True))
        table.add_column(sa.Column("alerted_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE job_run SET failures = 0, worked_ms = 0, counts = '{}', is_late = false,"
        " started_at = ended_at,"
        " state = CASE WHEN ended_at IS NULL THEN 'running' ELSE 'done' END"
    )
    with op.batch_alter_table("job_run") as table:
        for column, kind in (
            ("state", sa.String(32)),
            ("failures", sa.Integer()),
            ("worked_ms", sa.BigInteger()),
            ("counts", sa.String()),
            ("is_late", sa.Boolean()),
        ):
            table.alter_column(column, existing_type=kind, nullable=False)
    op.create_index(
        "ix_job_run_open",
        "job_run",
        ["job"],
        unique=False,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )


def downgrade() -> None:
    """Forget the history; what was dropped or failed is as if it had never been begun."""
    op.drop_index("ix_job_run_open", table_name="job_run")
    op.execute("DELETE FROM job_run WHERE state NOT IN ('done', 'running')")
    with op.batch_alter_table("job_run") as table:
        table.drop_constraint(op.f("ck_job_run_state"), type_="check")
        table.alter_column("ended_at", new_column_name="done_at")
        for column in (
            "state",
            "failures",
            "started_at",
            "worked_ms",
            "error",
            "retry_at",
            "counts",
            "is_late",
            "alerted_at",
        ):
            table.drop_column(column)
