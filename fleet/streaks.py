"""The two streaks, never mixed: claim-free driving and responsible driving (FLEET.md § 4).

The first one is private and looks at decided claims; the second one looks at what a person does,
and an incident that is reported on time never breaks it. Both belong to the recognition figure.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from fleet.months import Month


class ConfirmationKind(StrEnum):
    """How somebody says that they looked, where there was nothing to report."""

    VEHICLE_CHECK = "vehicle_check"
    NOTHING_TO_REPORT = "nothing_to_report"


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What a person confirmed for a month; of a kind, each month has one.

    Attributes:
        noted_by: Who noted it for somebody without Telegram; None: they did so themselves.
    """

    employee_id: int
    month: Month
    kind: ConfirmationKind
    confirmed_at: datetime
    noted_by: int | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that count for nothing, whatever the reason: it is never asked for, and never kept.

    Attributes:
        until_on: First day on which it is over; None while nobody said when.
    """

    id: int
    employee_id: int
    from_on: date
    until_on: date | None = None


class MonthMark(StrEnum):
    """What a month was for the responsible-driving streak."""

    KEPT = "kept"
    PAUSED = "paused"  # leave, or no vehicle: neither broken nor lengthened
    OPEN = "open"  # something can still be confirmed
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class ClaimFreeRun:
    """Months since the last decided at-fault claim.

    Attributes:
        since_on: The day after that claim, or the first day that is known.
        best_months: The longest run ever, this one included.
        number_of_pending: Claims and cases whose liability is not decided: nothing changes yet.
    """

    months: int
    since_on: date
    best_months: int
    number_of_pending: int = 0


@dataclass(frozen=True, slots=True)
class ResponsibleStreak:
    """Months with full participation.

    Attributes:
        marks: Each month with what it was, oldest first, the present month last.
        next_milestone_months: None once the last one is reached.
        is_paused: Nothing is asked, and no reminder comes.
    """

    months: int
    best_months: int
    marks: tuple[tuple[Month, MonthMark], ...]
    next_milestone_months: int | None
    is_paused: bool = False


@dataclass(frozen=True, slots=True)
class Streaks:
    """Both streaks of a person on a day."""

    as_of: date
    claim_free: ClaimFreeRun
    responsible: ResponsibleStreak
