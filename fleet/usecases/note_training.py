"""HR notes that somebody did a training: it earns the same with Telegram and without."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from fleet.access import Action, Actor, guarded_about
from fleet.errors import PointsRefusedError
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.points import RULE_OF, worth_of
from fleet.ports import Work
from fleet.recognition import PointEntry, PointReason
from fleet.usecases.award_points import award
from fleet.usecases.correct_points import Correctable, set_worth

_POINTS = RULE_OF[PointReason.TRAINING].points


class Training(StrEnum):
    """Trainings for those who drive for their work."""

    PREVENTION = "prevention"
    MANOEUVRES = "manoeuvres"
    ECO_DRIVING = "eco_driving"
    LOADING = "loading"
    AFTER_AN_ACCIDENT = "after_an_accident"
    TEAM_TALK = "team_talk"  # the lever that works best of all (FLEET.md § 4)


@dataclass(frozen=True, slots=True)
class NotedTraining:
    """A training of a year, as it stands.

    Attributes:
        is_noted: Whether it counts now.
        points: What this call gave; below 0 where a note made in error was taken back.
    """

    training: Training
    is_noted: bool
    points: int = 0


@guarded_about(Action.KEEP_POINTS)
def list_trainings(
    work: Work, _: Actor, employee_id: int, today: date
) -> tuple[NotedTraining, ...]:
    """Every training, and whether it is noted for the year."""
    entries = work.recognition.entries_of(employee_id)
    by_key = {one.key: worth_of(one, entries) for one in entries}
    return tuple(NotedTraining(one, by_key.get(_key(one, today), 0) > 0) for one in Training)


@guarded_about(Action.KEEP_POINTS)
def note_training(
    work: Work, actor: Actor, employee_id: int, training: Training, today: date, now: datetime
) -> NotedTraining:
    """Note it for the year; noting it again changes nothing."""
    key = _key(training, today)
    given = award(
        work,
        employee_id,
        PointReason.TRAINING,
        key,
        now,
        month=Month.of(today),
        noted_by=actor.employee_id,
    )
    if given is None:
        return _set(work, actor, employee_id, training, _POINTS, today, now)
    details = {"training": training.value}
    subject = f"employee:{employee_id}"
    work.journal.write(JournalEntry(now, "training_noted", subject, actor.employee_id, details))
    return NotedTraining(training, is_noted=True, points=given.points)


@guarded_about(Action.KEEP_POINTS)
def take_training_back(
    work: Work, actor: Actor, employee_id: int, training: Training, today: date, now: datetime
) -> NotedTraining:
    """It was noted in error: a correction that the person sees; doing it again changes nothing."""
    return _set(work, actor, employee_id, training, 0, today, now)


def _set(
    work: Work,
    actor: Actor,
    employee_id: int,
    training: Training,
    worth: int,
    today: date,
    now: datetime,
) -> NotedTraining:
    entries = work.recognition.entries_of(employee_id)
    entry = next((one for one in entries if one.key == _key(training, today)), None)
    if entry is None:
        return NotedTraining(training, is_noted=False)
    correctable = Correctable(entry, worth_of(entry, entries), (0, _POINTS))
    try:
        correction = set_worth(work, actor, correctable, worth, "", now, Month.of(today))
    except PointsRefusedError:
        return NotedTraining(training, is_noted=worth > 0)
    return NotedTraining(training, is_noted=worth > 0, points=correction.points)


def _key(training: Training, today: date) -> str:
    return f"training:{training.value}:{today.year}"


def training_of(entry: PointEntry) -> Training | None:
    """Which training an entry is for."""
    kind = entry.key.removeprefix("training:").rpartition(":")[0]
    return next((one for one in Training if one.value == kind), None)
