"""Pause both streaks and every reminder of the calendar, and go on; nobody is asked why.

A pause may be set for somebody else by HR: on paper, by phone, or for a leave that HR knows of.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fleet.access import Action, Actor, guarded_about
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.streaks import Pause
from fleet.usecases.save_case import Present

LONGEST_DAYS = 366
"""A pause whose end is known ends within a year; an open one lasts until somebody ends it."""


class Pausing(StrEnum):
    """What came of a pause that was asked for."""

    BEGUN = "begun"
    ALREADY = "already"  # a pause holds, or is to come: it is shown
    NOT_LATER = "not_later"  # it would be over before it begins
    TOO_LONG = "too_long"
    NOT_EMPLOYED = "not_employed"


@dataclass(frozen=True, slots=True)
class Paused:
    """A pause, and what came of asking for it.

    Attributes:
        pause: The one that holds now or will; None where none does.
    """

    outcome: Pausing
    pause: Pause | None = None


@guarded_about(Action.CONFIRM_MONTH)
def begin_pause(
    work: Work, actor: Actor, employee_id: int, until_on: date | None, present: Present
) -> Paused:
    """Pause from today until a day, on which it is over, or until further notice."""
    return _begin(work, actor, employee_id, until_on, present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def note_pause(
    work: Work, actor: Actor, employee_id: int, until_on: date | None, present: Present
) -> Paused:
    """Note a pause for somebody else."""
    return _begin(work, actor, employee_id, until_on, present)


@guarded_about(Action.CONFIRM_MONTH)
def end_pause(work: Work, actor: Actor, employee_id: int, present: Present) -> Pause | None:
    """Go on from today.

    Returns:
        The pause as it was; None where none held.
    """
    return _end(work, actor, employee_id, present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def note_resumption(work: Work, actor: Actor, employee_id: int, present: Present) -> Pause | None:
    """Note that somebody else goes on from today."""
    return _end(work, actor, employee_id, present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def pause_of(work: Work, _actor: Actor, employee_id: int, today: date) -> Pause | None:
    """The pause of somebody else that holds or is to come, for the screen that sets one."""
    return current_pause(work, employee_id, today)


def current_pause(work: Work, employee_id: int, today: date) -> Pause | None:
    """The pause that is not over; the first one where there are several."""
    pauses = work.streaks.pauses_of(employee_id)
    return next((one for one in pauses if one.until_on is None or today < one.until_on), None)


def _begin(
    work: Work, actor: Actor, employee_id: int, until_on: date | None, present: Present
) -> Paused:
    if not work.people.get(employee_id).is_employed(present.today):
        return Paused(Pausing.NOT_EMPLOYED)
    held = current_pause(work, employee_id, present.today)
    if held is not None:
        return Paused(Pausing.ALREADY, held)
    if until_on is not None and until_on <= present.today:
        return Paused(Pausing.NOT_LATER)
    if until_on is not None and until_on > present.today + timedelta(days=LONGEST_DAYS):
        return Paused(Pausing.TOO_LONG)
    pause = work.streaks.add_pause(Pause(0, employee_id, present.today, until_on))
    _note(work, actor, "pause_begun", employee_id, present)
    return Paused(Pausing.BEGUN, pause)


def _end(work: Work, actor: Actor, employee_id: int, present: Present) -> Pause | None:
    """A pause that began today leaves no trace: no day of it counts."""
    held = current_pause(work, employee_id, present.today)
    if held is None:
        return None
    if held.from_on < present.today:
        work.streaks.end_pause(held.id, present.today)
    else:
        work.streaks.remove_pause(held.id)
    _note(work, actor, "pause_ended", employee_id, present)
    return held


def _note(work: Work, actor: Actor, event: str, employee_id: int, present: Present) -> None:
    """Write it down, and nothing of why or until when."""
    subject = f"employee:{employee_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id))
