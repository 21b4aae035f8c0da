"""What append-only tables let go of, once retention has noted that it is old.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

OLDER = "{of} < (SELECT before FROM retention_mark WHERE what = '{what}')"
LEFT = OLDER.format(of="(SELECT left_on FROM employee WHERE id = OLD.employee_id)", what="departed")
MAY_GO = {
    "journal": OLDER.format(of="OLD.at", what="journal"),
    "claim_decision": OLDER.format(
        of="(SELECT occurred_on FROM claim WHERE id = OLD.claim_id)", what="claim"
    ),
    "point_entry": LEFT,
    "badge": LEFT,
}
KEEPING = """
CREATE OR REPLACE FUNCTION keep_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF COALESCE({may_go}, FALSE) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION USING MESSAGE = '{table} is append-only',
        ERRCODE = 'integrity_constraint_violation', TABLE = '{table}',
        CONSTRAINT = '{table}_append_only';
END $$
"""


def upgrade() -> None:
    op.create_table(
        "retention_mark",
        sa.Column(
            "what",
            sa.Enum(
                "journal",
                "claim",
                "departed",
                name="what",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("before", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("what", name=op.f("pk_retention_mark")),
    )
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table, may_go in MAY_GO.items():
        if is_sqlite:
            op.execute(f"DROP TRIGGER {table}_refuses_delete")
            op.execute(_refusing_on_sqlite(table, f"WHEN NOT COALESCE({may_go}, 0) "))
        else:
            op.execute(f"DROP TRIGGER {table}_refuses_change ON {table}")
            op.execute(_refusing(table, "UPDATE OR TRUNCATE"))
            op.execute(KEEPING.format(table=table, may_go=may_go))
            op.execute(
                f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table}"
                f" FOR EACH ROW EXECUTE FUNCTION keep_{table}()"
            )


def downgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in MAY_GO:
        if is_sqlite:
            op.execute(f"DROP TRIGGER {table}_refuses_delete")
            op.execute(_refusing_on_sqlite(table, ""))
        else:
            op.execute(f"DROP TRIGGER {table}_refuses_delete ON {table}")
            op.execute(f"DROP FUNCTION keep_{table}()")
            op.execute(f"DROP TRIGGER {table}_refuses_change ON {table}")
            op.execute(_refusing(table, "UPDATE OR DELETE OR TRUNCATE"))
    op.drop_table("retention_mark")


def _refusing_on_sqlite(table: str, unless: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuses_delete BEFORE DELETE ON {table} "
        f"{unless}BEGIN SELECT RAISE(ABORT, '{table}_append_only'); END"
    )


def _refusing(table: str, changes: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuses_change BEFORE {changes} ON {table}"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
