"""What the calendar does for statements and changes of profile: reminders, and uses that begin.

Each fleet manager of a contract's unit is told of each reminder once. Everything is found by the
facts: a day that was missed is made up for by the next one, which tells the latest alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fleet.countdowns import Reminder, reminder_on
from fleet.driving import Contract
from fleet.insurer_statements import StatementRequest
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.profile_changes import ProfileChange
from fleet.reach import managers_to_tell
from fleet.usecases.follow_profile import apply_use
from fleet.usecases.save_case import Present

AT_ONCE = 100


class Countdown(StrEnum):
    """What runs out; the order is that in which they are looked at."""

    REQUEST = "request"
    CHANGE = "change"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Place:
    """How far it has come: changes come after requests."""

    countdown: Countdown = Countdown.REQUEST
    after_id: int = 0


@dataclass(frozen=True, slots=True)
class CountdownTelling:
    """One person to be told of one countdown.

    Attributes:
        subject_id: Of the request, or of the change of profile.
    """

    countdown: Countdown
    reminder: Reminder
    contract: Contract
    subject_id: int
    due_on: date
    employee_id: int

    @property
    def key(self) -> str:
        """Unique name of the effect, for the outbox."""
        return f"{self.countdown}:{self.subject_id}:{self.reminder}:{self.employee_id}"


@dataclass(frozen=True, slots=True)
class FollowedCountdowns:
    """What came of one chunk.

    Attributes:
        goes_on_at: None when nothing is left.
    """

    tellings: tuple[CountdownTelling, ...]
    number_applied: int
    goes_on_at: Place | None


def follow_countdowns(work: Work, present: Present, place: Place) -> FollowedCountdowns:
    """Find who is to be told of what, and give contracts the uses that begin.

    On days on which offices do not work, uses begin and nobody is told.
    """
    if place.countdown is Countdown.REQUEST:
        return _requests(work, present, place)
    return _changes(work, present, place)


def _requests(work: Work, present: Present, place: Place) -> FollowedCountdowns:
    found = work.statements.waiting(place.after_id, AT_ONCE)
    tellings = [one for request in found for one in _of_request(work, request, present)]
    is_last = len(found) < AT_ONCE
    following = Place(Countdown.CHANGE) if is_last else Place(Countdown.REQUEST, found[-1].id)
    return FollowedCountdowns(tuple(tellings), 0, following)


def _changes(work: Work, present: Present, place: Place) -> FollowedCountdowns:
    found = work.profile_changes.waiting(place.after_id, AT_ONCE)
    begun = [one for one in found if _begins(work, one, present)]
    tellings = [one for change in found for one in _of_change(work, change, present)]
    following = Place(Countdown.CHANGE, found[-1].id) if len(found) == AT_ONCE else None
    return FollowedCountdowns(tuple(tellings), len(begun), following)


def _begins(work: Work, change: ProfileChange, present: Present) -> bool:
    applied = apply_use(work, change, present.today)
    if applied is change:
        return False
    details = {"kind": change.kind.value, "new_use": str(applied.new_use)}
    subject = f"contract:{change.contract_id}"
    work.journal.write(JournalEntry(present.now, "contract_use_begun", subject, None, details))
    return True


def _of_request(
    work: Work, request: StatementRequest, present: Present
) -> Iterator[CountdownTelling]:
    contract = work.driving.contract(request.contract_id)
    yield from _told(work, Countdown.REQUEST, contract, request.id, request.due_on, present)


def _of_change(work: Work, change: ProfileChange, present: Present) -> Iterator[CountdownTelling]:
    contract = work.driving.contract(change.contract_id)
    if change.declared_on is None:
        if change.due_on is not None:
            yield from _told(work, Countdown.CHANGE, contract, change.id, change.due_on, present)
    elif change.awaits_price_answer and change.price_due_on is not None:
        due_on = change.price_due_on
        yield from _told(work, Countdown.PRICE, contract, change.id, due_on, present)


def _told(
    work: Work,
    countdown: Countdown,
    contract: Contract,
    subject_id: int,
    due_on: date,
    present: Present,
) -> Iterator[CountdownTelling]:
    reminder = reminder_on(due_on, present.today, present.working_days)
    if reminder is None or not present.working_days.is_working_day(present.today):
        return
    for one in managers_to_tell(work, contract.unit_id, present.today):
        is_new = work.statements.mark_told(
            countdown.value, subject_id, reminder.value, one, present.now
        )
        if is_new:
            yield CountdownTelling(countdown, reminder, contract, subject_id, due_on, one)
