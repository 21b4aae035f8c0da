"""Pause both streaks and every reminder of the calendar, and go on; nobody is asked why.

A pause may be set for somebody else by HR: on paper, by phone, or for a leave that HR knows of.
Whoever falls ill cannot tap before: days that are over, and days to come, can be noted too. A pause
that overlaps another one is kept beside it: a day is paused where one of them holds.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fleet.access import Action, Actor, guarded_about
from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.streaks import Pause, is_paused, pause_on
from fleet.streaks_rules import open_months
from fleet.usecases.save_case import Present

LONGEST_DAYS = 366
"""A pause whose end is known ends within a year; an open one lasts until somebody ends it."""


class Pausing(StrEnum):
    """What came of a pause that was asked for."""

    BEGUN = "begun"
    ALREADY = "already"  # a pause holds, or covers these days: it is shown
    NOT_LATER = "not_later"  # it would be over before it begins
    TOO_LONG = "too_long"
    TOO_EARLY = "too_early"  # these days are settled
    TOO_FAR = "too_far"  # it would begin more than a year ahead
    NOT_EMPLOYED = "not_employed"


@dataclass(frozen=True, slots=True)
class Paused:
    """A pause, and what came of asking for it.

    Attributes:
        pause: The one that was noted, or that holds; None where none does.
    """

    outcome: Pausing
    pause: Pause | None = None


@dataclass(frozen=True, slots=True)
class PauseDays:
    """The days that are asked for.

    Attributes:
        until_on: The day on which it is over; None until further notice.
        from_on: Its first day; None for today.
    """

    until_on: date | None = None
    from_on: date | None = None


def first_day_for_oneself(today: date) -> date:
    """The earliest day that a person may pause: months that are closed are settled."""
    return open_months(today)[0].first_on


def first_day_for_others(today: date) -> date:
    """The earliest day that HR may note: a leave is often known late."""
    return today - timedelta(days=LONGEST_DAYS)


def first_day_refused(from_on: date, earliest_on: date, today: date) -> Pausing | None:
    """Why a pause cannot begin on a day; None: it can."""
    if from_on < earliest_on:
        return Pausing.TOO_EARLY
    return Pausing.TOO_FAR if from_on > today + timedelta(days=LONGEST_DAYS) else None


@guarded_about(Action.CONFIRM_MONTH)
def begin_pause(
    work: Work, actor: Actor, employee_id: int, days: PauseDays, present: Present
) -> Paused:
    """Pause, from today or another day: from the last month on that is not closed."""
    return _begin(work, actor, employee_id, days, first_day_for_oneself(present.today), present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def note_pause(
    work: Work, actor: Actor, employee_id: int, days: PauseDays, present: Present
) -> Paused:
    """Note a pause for somebody else, up to a year back and ahead."""
    return _begin(work, actor, employee_id, days, first_day_for_others(present.today), present)


@guarded_about(Action.CONFIRM_MONTH)
def take_pause_back(
    work: Work, actor: Actor, employee_id: int, pause_id: int, present: Present
) -> bool:
    """Undo a pause on the day on which it was noted; False where there is none of today."""
    return _take_back(work, actor, employee_id, pause_id, present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def unnote_pause(
    work: Work, actor: Actor, employee_id: int, pause_id: int, present: Present
) -> bool:
    """Undo somebody else's pause on the day on which it was noted."""
    return _take_back(work, actor, employee_id, pause_id, present)


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
    """The pause that holds, the one that lasts longest; else the first one to come."""
    pauses = work.streaks.pauses_of(employee_id)
    coming = (one for one in pauses if one.from_on > today)
    return pause_on(pauses, today) or next(coming, None)


def _begin(
    work: Work,
    actor: Actor,
    employee_id: int,
    days: PauseDays,
    earliest_on: date,
    present: Present,
) -> Paused:
    today, from_on = present.today, days.from_on or present.today
    if not work.people.get(employee_id).is_employed(today):
        return Paused(Pausing.NOT_EMPLOYED)
    held = _held(work.streaks.pauses_of(employee_id), days, today)
    if held is not None:
        return Paused(Pausing.ALREADY, held)
    refused = first_day_refused(from_on, earliest_on, today) or _end_refused(days, today)
    if refused is not None:
        return Paused(refused)
    pause = work.streaks.add_pause(Pause(0, employee_id, from_on, days.until_on, today))
    _note(work, actor, "pause_begun", employee_id, present)
    return Paused(Pausing.BEGUN, pause)


def _held(pauses: list[Pause], days: PauseDays, today: date) -> Pause | None:
    """The pause that holds already: today's, or one that covers all the days that are named."""
    if days.from_on is None:
        return pause_on(pauses, today)
    held, until_on = pause_on(pauses, days.from_on), days.until_on
    if held is None or held.until_on is None:
        return held
    return held if until_on is not None and until_on <= held.until_on else None


def _end_refused(days: PauseDays, today: date) -> Pausing | None:
    from_on = days.from_on or today
    if days.until_on is None:
        return None
    if days.until_on <= from_on:
        return Pausing.NOT_LATER
    latest_on = max(from_on, today) + timedelta(days=LONGEST_DAYS)
    return Pausing.TOO_LONG if days.until_on > latest_on else None


def _take_back(work: Work, actor: Actor, employee_id: int, pause_id: int, present: Present) -> bool:
    known = {one.id: one.noted_on for one in work.streaks.pauses_of(employee_id)}
    if known.get(pause_id) != present.today:
        return False
    _note(work, actor, "pause_taken_back", employee_id, present)
    return work.streaks.remove_pause(pause_id)


def _end(work: Work, actor: Actor, employee_id: int, present: Present) -> Pause | None:
    """A pause that began today, or is to come, leaves no trace: no day of it counts."""
    held = current_pause(work, employee_id, present.today)
    if held is None:
        return None
    for pause in work.streaks.pauses_of(employee_id):
        if pause != held and not is_paused([pause], present.today):
            continue
        if pause.from_on < present.today:
            work.streaks.end_pause(pause.id, present.today)
        else:
            work.streaks.remove_pause(pause.id)
    _note(work, actor, "pause_ended", employee_id, present)
    return held


def _note(work: Work, actor: Actor, event: str, employee_id: int, present: Present) -> None:
    """Write it down, and nothing of why or until when."""
    subject = f"employee:{employee_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id))
