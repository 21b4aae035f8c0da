"""The journal: what was done, by whom and to whom, never changed afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One thing that happened.

    Attributes:
        event: A past participle, such as `account_linked`.
        actor_id: The employee who did it; None for the calendar and the command line.
        subject: What it was done to, as `kind:number`, such as `employee:17`.
        details: Facts without names, messages or plates.
    """

    at: datetime
    event: str
    subject: str
    actor_id: int | None = None
    details: Mapping[str, str | int | bool | None] = field(default_factory=dict)
