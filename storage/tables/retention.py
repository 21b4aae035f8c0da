"""Until when rows of tables that refuse every deletion are kept after all."""

from datetime import datetime
from typing import Final

from sqlmodel import SQLModel

from fleet.retention import Forgettable
from storage.tables.columns import member_of


class RetentionMarkRow(SQLModel, table=True):
    """Before when what is kept may be deleted; the triggers of the tables below ask here."""

    __tablename__ = "retention_mark"

    what: Forgettable = member_of(Forgettable, "what", primary_key=True)
    before: datetime


def _older(expression: str, what: Forgettable) -> str:
    return f"{expression} < (SELECT before FROM retention_mark WHERE what = '{what}')"  # noqa: S608 - both are ours


_LEFT_LONG_AGO: Final = _older(
    "(SELECT left_on FROM employee WHERE id = OLD.employee_id)", Forgettable.DEPARTED
)
MAY_GO: Final = {
    "journal": _older("OLD.at", Forgettable.JOURNAL),
    "claim_decision": _older(
        "(SELECT occurred_on FROM claim WHERE id = OLD.claim_id)", Forgettable.CLAIM
    ),
    "point_entry": _LEFT_LONG_AGO,
    "badge": _LEFT_LONG_AGO,
}
"""Which rows of an append-only table may be deleted, as a condition on the old row."""
