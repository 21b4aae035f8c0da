"""The two streaks, never mixed: claim-free driving and responsible driving (FLEET.md § 4).

The first one is private and looks at decided claims; the second one looks at what a person does,
and an incident that is reported on time never breaks it. Both belong to the recognition figure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from fleet.driving import Assignment
from fleet.logbook import Handover
from fleet.months import Month

MILESTONES_MONTHS = (1, 3, 6, 12, 24, 36)
"""Where a series is celebrated, and below which it never falls again (docs/decisions/0090)."""


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
        noted_on: The day on which it was noted; None: its first one.
    """

    id: int
    employee_id: int
    from_on: date
    until_on: date | None = None
    noted_on: date | None = None

    def was_noted(self, on: date) -> bool:
        """Whether it was known when somebody did something on that day; in doubt, it was not."""
        return self.from_on <= on if self.noted_on is None else self.noted_on < on


@dataclass(frozen=True, slots=True)
class PastAccount:
    """A time in which a person had an account, which was unlinked or replaced since."""

    employee_id: int
    linked_at: datetime
    unlinked_at: datetime


def is_paused(pauses: Iterable[Pause], on: date) -> bool:
    """Whether one of a person's pauses holds on that day."""
    return pause_on(pauses, on) is not None


def pause_on(pauses: Iterable[Pause], on: date) -> Pause | None:
    """The pause that holds on that day; of two, the one that lasts longer."""
    holding = [
        one for one in pauses if one.from_on <= on and (one.until_on is None or on < one.until_on)
    ]
    return max(holding, key=lambda one: one.until_on or date.max, default=None)


class Participation(StrEnum):
    """What made a person take part in a month."""

    VEHICLE_CHECK = "vehicle_check"
    NOTHING_TO_REPORT = "nothing_to_report"
    INCIDENT = "incident"  # reported on time
    NEAR_MISS = "near_miss"  # or a hazard, with a name
    FORGOTTEN = "forgotten"  # what it was is kept no longer


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
        number_of_contested: Decided claims that the person contests: they keep their effect until
            the answer.
    """

    months: int
    since_on: date
    best_months: int
    number_of_pending: int = 0
    number_of_contested: int = 0


@dataclass(frozen=True, slots=True)
class ResponsibleStreak:
    """Months with full participation.

    Attributes:
        marks: Each month with what it was, oldest first, the present month last.
        next_milestone_months: None once the last one is reached.
        is_paused: Nothing is asked, and no reminder comes.
        pause: The pause that holds, or the next one that will.
        participations: What counts in the last two months, in the order of `Participation`.
        late_months: Months that earned nothing because something was learnt late.
    """

    months: int
    best_months: int
    marks: tuple[tuple[Month, MonthMark], ...]
    next_milestone_months: int | None
    is_paused: bool = False
    pause: Pause | None = None
    participations: tuple[tuple[Month, Participation], ...] = ()
    late_months: tuple[Month, ...] = ()

    def mark_of(self, month: Month) -> MonthMark | None:
        """What a month was; None before the series began."""
        return dict(self.marks).get(month)


@dataclass(frozen=True, slots=True)
class Streaks:
    """Both streaks of a person on a day."""

    as_of: date
    claim_free: ClaimFreeRun
    responsible: ResponsibleStreak


class StreakBook(Protocol):
    """Confirmations and pauses, and when a person had a vehicle."""

    def confirm(self, confirmation: Confirmation) -> bool:
        """Add it; False when the month has one of that kind."""
        ...

    def unconfirm(self, employee_id: int, month: Month, kind: ConfirmationKind) -> bool:
        """Take a confirmation back; False when there was none."""
        ...

    def confirmations_of(self, employee_id: int, since: Month) -> list[Confirmation]:
        """What the person confirmed from a month on, oldest month first."""
        ...

    def pauses_of(self, employee_id: int) -> list[Pause]:
        """Every pause of the person, oldest first."""
        ...

    def add_pause(self, pause: Pause) -> Pause:
        """Add it; the store gives the id."""
        ...

    def end_pause(self, pause_id: int, until_on: date | None) -> bool:
        """Change the first day on which it is over; False when there is no such pause."""
        ...

    def remove_pause(self, pause_id: int) -> bool:
        """Forget a pause, as if it had never been noted; False when there was none."""
        ...

    def add_past_account(self, account: PastAccount) -> None:
        """Note that a person had an account until an instant; noting it again changes nothing."""
        ...

    def past_accounts_of(self, employee_id: int) -> list[PastAccount]:
        """The accounts that the person had before, oldest first."""
        ...

    def keep_month(self, employee_id: int, month: Month) -> None:
        """Note that the person took part in a month, before what they did is forgotten."""
        ...

    def months_kept_of(self, employee_id: int) -> list[Month]:
        """The months in which the person took part by something that is forgotten by now."""
        ...

    def assignments_of(self, employee_id: int) -> list[Assignment]:
        """Every vehicle that was ever given to the person, oldest first."""
        ...

    def handovers_of(self, employee_id: int) -> list[Handover]:
        """Every vehicle that the person ever took, oldest first."""
        ...

    def to_ask(self, month: Month, on: date, after_id: int, limit: int) -> list[int]:
        """A page by id of whom to ask about a month.

        Employed people with an account that can be written to, who confirmed nothing for the
        month and are not on pause that day.
        """
        ...
