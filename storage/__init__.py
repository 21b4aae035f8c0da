"""SQL behind the ports of the company: SQLite by default, PostgreSQL by address."""

from storage.database import Database
from storage.migrating import migrate

__all__ = ["Database", "migrate", "open_store"]


def open_store(url: str) -> Database:
    """Migrate a database to the newest form of its tables, and open it; blocks.

    Raises:
        StoreAddressError: The address cannot be used.
        StoreInUseError: Another process has it open, or migrates it for too long.
        StoreUnavailableError: The database did not answer.
    """
    migrate(url)
    return Database.open(url)
