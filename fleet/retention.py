"""How long what is known of people is kept (FLEET.md § 2.3), and the port that forgets the rest.

Pure rules. Forgetting costs nobody anything: a driving record begins later, at the coefficient of
that day, and leads to the same figures; a month that a report earned stays earned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from bonusmalus.errors import BonusMalusError
from bonusmalus.history import Record, standing
from bonusmalus.periods import add_months, add_years, renewal_counting, renewal_dates
from fleet.coefficient import internal_figure, record_of
from fleet.driving import DrivingRecord, RecordedClaim

YEARS_AFTER_AN_EVENT: Final = 6
"""Five full insurance years, after the end of the one in which it happened."""
DAYS_OF_A_REPORTER: Final = 90
MONTHS_AFTER_DEPARTURE: Final = 3
MONTHS_OF_THE_JOURNAL: Final = 12


class Forgettable(StrEnum):
    """What tables that refuse every deletion let go of, once it is older than a noted instant."""

    JOURNAL = "journal"  # by when it was written
    CLAIM = "claim"  # by the day of the claim
    DEPARTED = "departed"  # by the day on which the person left


@dataclass(frozen=True, slots=True)
class Limits:
    """Before when what is known is forgotten today.

    Attributes:
        occurred_on: Closed cases, claims, and times with a vehicle of before that day.
        answered_at: Near misses and hazards that were closed before lose the name of the reporter.
        left_on: People who left before that day.
        journal_at: Entries of the journal that were written before.
    """

    occurred_on: date
    answered_at: datetime
    left_on: date
    journal_at: datetime


class Retention(Protocol):
    """Forgets in the store; each call does a bounded part and says how many it was."""

    def allow(self, what: Forgettable, before: datetime) -> None:
        """Note that what is older may be deleted; the note never moves back."""
        ...

    def cases_to_forget(self, occurred_before: date, limit: int) -> list[int]:
        """The cases that `forget_cases` is about to forget."""
        ...

    def forget_cases(self, occurred_before: date, limit: int) -> int:
        """Keep of old closed cases only kind, site, month and the size of the costs."""
        ...

    def reports_to_forget(self, closed_before: datetime, limit: int) -> list[int]:
        """The near misses and hazards whose reporter `forget_reporters` is about to forget."""
        ...

    def forget_reporters(self, closed_before: datetime, limit: int) -> int:
        """Forget who reported near misses and hazards that were closed long ago."""
        ...

    def forget_drives(self, ended_before: date, limit: int) -> int:
        """Forget who had which vehicle, with the photos, where that ended before the day."""
        ...

    def drivers_with_claims(self, occurred_before: date, after_id: int, limit: int) -> list[int]:
        """People by id who have a claim of before that day which no case needs any more."""
        ...

    def forget_claims(self, employee_id: int, occurred_before: date) -> int:
        """Delete a person's claims of before that day, with their decisions."""
        ...

    def departed(self, left_before: date, after_id: int, limit: int) -> list[int]:
        """People by id who left before that day, and of whom something is still to be forgotten."""
        ...

    def forget_departed(self, employee_id: int) -> int:
        """Delete record, recognition, account and wishes; the name too, once no file needs it."""
        ...

    def forget_journal(self, before: datetime, limit: int) -> int:
        """Delete the oldest entries of the journal that were written before."""
        ...


def limits_on(today: date, zone: ZoneInfo) -> Limits:
    """The limits of a day."""
    return Limits(
        occurred_on=add_years(today, -YEARS_AFTER_AN_EVENT),
        answered_at=_start(today - timedelta(days=DAYS_OF_A_REPORTER), zone),
        left_on=add_months(today, -MONTHS_AFTER_DEPARTURE),
        journal_at=_start(add_months(today, -MONTHS_OF_THE_JOURNAL), zone),
    )


def without_old_claims(
    driving: DrivingRecord, claims: Sequence[RecordedClaim], today: date
) -> DrivingRecord | None:
    """The record that begins after the old claims and leads to the same figures.

    Args:
        driving: The record as it is.
        claims: All the claims of the person.
        today: Claims older than `YEARS_AFTER_AN_EVENT` are to go.

    Returns:
        None where no later beginning gives the same figures, today and at every renewal ahead, or
        where the facts contradict each other and give none: the claims stay until one does.
    """
    try:
        return _begun_later(driving, claims, today)
    except BonusMalusError:
        return None


def _begun_later(
    driving: DrivingRecord, claims: Sequence[RecordedClaim], today: date
) -> DrivingRecord | None:
    before = add_years(today, -YEARS_AFTER_AN_EVENT)
    kept = [claim for claim in claims if claim.occurred_on >= before]
    whole = record_of(driving, claims)
    wanted = internal_figure(whole, today)
    for begins_on in _beginnings(driving, claims, before, today):
        later = _beginning_on(driving, whole, begins_on)
        figure = internal_figure(record_of(later, kept), today)
        since = max(wanted.unchanged_since, begins_on)
        if replace(figure, unchanged_since=since) == replace(wanted, unchanged_since=since):
            return later
    return None


def _beginnings(
    driving: DrivingRecord, claims: Iterable[RecordedClaim], before: date, today: date
) -> list[date]:
    """The renewals at which the old claims are done with, the others to come."""
    counted = [
        (one.occurred_on, renewal_counting(one.occurred_on, driving.renewal_day)) for one in claims
    ]
    first = max((on for occurred_on, on in counted if occurred_on < before), default=today)
    last = min((on for occurred_on, on in counted if occurred_on >= before), default=date.max)
    days = renewal_dates(driving.renewal_day, driving.first_insured_on, today)
    return [day for day in days if first <= day < last]


def _beginning_on(driving: DrivingRecord, whole: Record, begins_on: date) -> DrivingRecord:
    history = standing(whole, begins_on).history
    return replace(
        driving,
        start=history.coefficient,
        first_insured_on=begins_on,
        years_at_floor=history.years_at_floor,
        interruptions=tuple(
            replace(one, from_on=max(one.from_on, begins_on))
            for one in driving.interruptions
            if one.until_on > begins_on
        ),
    )


def _start(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, zone)
