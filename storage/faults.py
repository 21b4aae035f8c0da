"""Foreign errors become errors of the company: drivers' own never leave this package."""

import re
import sqlite3
from functools import cache

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)

from fleet.errors import ConflictError, FleetError, StoreUnavailableError
from storage.tables import metadata

# serialization_failure, deadlock_detected, lock_not_available
RETRIED_STATES = frozenset({"40001", "40P01", "55P03"})
_SQLITE = re.compile(r"^(?P<kind>\w+) constraint failed(?:: (?P<what>[\w., ]+))?$")
_APPEND_ONLY = "_append_only"


def translated(fault: Exception, operation: str) -> FleetError | None:
    """Name the error of the company behind a driver's error; None for a fault of this program.

    Args:
        fault: What was raised.
        operation: `read`, `write` or `open`, for the log.
    """
    _hide_values(fault)
    if isinstance(fault, IntegrityError):
        return _conflict(fault)
    if isinstance(fault, DataError):
        return ConflictError(kind="", constraint="value")
    if isinstance(fault, ProgrammingError | NotSupportedError):
        return None
    is_foreign = isinstance(fault, DBAPIError | sqlite3.Error)
    return StoreUnavailableError(operation) if is_foreign else None


def is_passing(fault: BaseException) -> bool:
    """Whether the same transaction may succeed at once: a deadlock, or a connection that was lost.

    Only asked before the commit was sent: until then nothing is changed for sure.
    """
    if not isinstance(fault, DBAPIError):
        return False
    return fault.connection_invalidated or getattr(fault.orig, "sqlstate", "") in RETRIED_STATES


def _hide_values(fault: BaseException | None) -> None:
    """Cut PostgreSQL's detail, which repeats the refused values, out of what a log may print."""
    if isinstance(fault, DBAPIError):
        _hide_values(fault.orig)
        _cut(fault)
    elif getattr(fault, "diag", None) is not None and fault is not None:
        _cut(fault)


def _cut(fault: BaseException) -> None:
    fault.args = tuple(str(text).split("\nDETAIL:", maxsplit=1)[0] for text in fault.args)


def _conflict(fault: IntegrityError) -> ConflictError:
    diagnosis = getattr(fault.orig, "diag", None)
    if diagnosis is not None:
        return ConflictError(diagnosis.table_name or "", diagnosis.constraint_name or "")
    text = str(fault.orig)
    if text.endswith(_APPEND_ONLY):
        return ConflictError(text.removesuffix(_APPEND_ONLY), text)
    found = _SQLITE.match(text)
    if found is None:
        return ConflictError("", text)
    what = found["what"] or found["kind"].lower()
    return ConflictError(_tables_by_check().get(what) or what.split(".")[0], what)


@cache
def _tables_by_check() -> dict[str, str]:
    """The table of each check: SQLite names the check alone."""
    return {
        str(constraint.name): table.name
        for table in metadata.tables.values()
        for constraint in table.constraints
    }
