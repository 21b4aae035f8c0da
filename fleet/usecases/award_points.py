"""Give points: in the transaction of the fact that earns them, and never twice.

Whatever hooks into a fact and whatever catches up by the facts later ends here, under one key.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded_case
from fleet.incidents import Incident, Question
from fleet.months import Month
from fleet.points import RULE_OF, earned_by
from fleet.ports import Work
from fleet.recognition import PointEntry, PointReason
from fleet.reporting import missing
from fleet.usecases.save_case import Present, people_of


def award(
    work: Work,
    employee_id: int,
    reason: PointReason,
    key: str,
    now: datetime,
    *,
    month: Month,
    noted_by: int | None = None,
) -> PointEntry | None:
    """Give what a reason is worth.

    Args:
        work: The transaction of the fact.
        employee_id: Who earned it.
        reason: Why; a correction is no reason (`fleet.usecases.correct_points`).
        key: Name of the fact, such as `same_day_report:17`.
        now: The instant.
        month: For which month it counts, in the company's zone.
        noted_by: Who noted it for the person, such as a training.

    Returns:
        None when it was given before, or the month has all that it may have.
    """
    rule = RULE_OF[reason]
    entry = PointEntry(0, employee_id, reason, rule.points, key, now, month, noted_by=noted_by)
    return work.recognition.add(entry, rule.most_a_month, rule.counted_with)


def award_for_case(
    work: Work, incident: Incident, now: datetime, zone: ZoneInfo
) -> tuple[PointEntry, ...]:
    """Give what the facts of a report earn and was not given yet.

    A report without a name earns nothing, and nothing is written that leads to anybody.
    """
    people = _earners(work, incident)
    if not people:
        return ()
    photos = _own_photos(work, incident)
    earned = earned_by(
        incident, is_complete=_is_complete(incident, photos), has_photos=photos > 0, zone=zone
    )
    given = (
        award(work, employee_id, one.reason, one.key, now, month=one.month)
        for employee_id in people
        for one in earned
    )
    return tuple(entry for entry in given if entry is not None)


@guarded_case(Action.SEE_CASE)
def thank_for_case(work: Work, actor: Actor, incident: Incident, present: Present) -> int:
    """Give what the case earns by now, such as for a photo that came; the actor's own points."""
    given = award_for_case(work, incident, present.now, present.zone)
    return points_for(given, actor.employee_id)


def points_for(given: Sequence[PointEntry], employee_id: int | None) -> int:
    """How many of the points are one person's."""
    return sum(entry.points for entry in given if entry.employee_id == employee_id)


def _own_photos(work: Work, incident: Incident) -> int:
    """How many photos and documents came from those whom the case is about.

    For somebody without Telegram, whoever noted the report sends their photos.
    """
    files = work.evidence.of_incident(incident.id)
    driver = incident.driver_id
    if driver is not None and work.people.link_of(driver) is None:
        return len(files)
    return sum(one.added_by in people_of(incident) for one in files)


def _is_complete(incident: Incident, number_of_photos: int) -> bool:
    """Whether no question is open; the place of a closed case is gone, whatever it was."""
    forgotten = {Question.PLACE} if incident.closed_at is not None else set()
    return set(missing(incident, number_of_photos)) <= forgotten


def _earners(work: Work, incident: Incident) -> tuple[int, ...]:
    """Who reported it; and who drove, where it was noted for somebody without Telegram."""
    reporter, driver = incident.reporter_id, incident.driver_id
    if reporter is None:
        return ()
    if driver in {None, reporter} or work.people.link_of(driver) is not None:
        return (reporter,)
    return (reporter, driver)
