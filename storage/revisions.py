"""The migrations as Alembic runs them.

Imported only where tables are behind: Alembic takes 0.4 s to import, and nearly every start finds
the newest tables (`storage.migrating`).
"""

import logging

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.migrations import FOLDER

log = logging.getLogger(__name__)


def configuration(connection: sa.Connection) -> Config:
    """Make the settings of Alembic for a connection, without a file."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def current_revision(connection: sa.Connection) -> str | None:
    """The revision of the tables; None where there are none."""
    return MigrationContext.configure(connection).get_current_revision()


def steps_to(connection: sa.Connection, revision: str) -> list[str]:
    """The revisions to run, in order; `base` undoes them, the latest first."""
    script = ScriptDirectory.from_config(configuration(connection))
    current = current_revision(connection)
    if revision == "base":
        return [step.revision for step in script.iterate_revisions(current, "base")]
    steps = script.iterate_revisions(revision, current or "base")
    return [step.revision for step in steps][::-1]


def run_to(connection: sa.Connection, revision: str) -> list[str]:
    """Run the revisions that `steps_to` names, and return them."""
    steps = steps_to(connection, revision)
    if revision == "base":
        command.downgrade(configuration(connection), revision)
    elif steps:
        command.upgrade(configuration(connection), revision)
    for step in steps:
        log.info("Migrated the database to %s", step)
    return steps
