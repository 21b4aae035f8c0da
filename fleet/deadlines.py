"""The clocks that run after an incident: which, until when, and on what ground.

Every date is the earliest plausible one: the insurer's delays run from the day of the event, as if
the company had known of it at once.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bonusmalus.periods import add_months
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.working_days import WorkingDays

INSURER_WORKING_DAYS = 5
THEFT_WORKING_DAYS = 2
ANSWER_DAYS = 7
CONTEST_MONTHS = 1
_EMPLOYEE_HOURS = 24
_EMPLOYER_DAYS = 2

_BEFORE_THE_INSURER = frozenset({IncidentStatus.DECLARED, IncidentStatus.CHECKED})


class DeadlineKind(StrEnum):
    """What must be done; the ground of each stands beside it."""

    INSURER = "insurer"  # Code des assurances, L113-2, 4°: never under five working days
    INSURER_THEFT = "insurer_theft"  # the same, two working days, police report first
    ACCIDENT_AT_WORK_EMPLOYEE = "accident_at_work_employee"  # CSS R441-2: 24 hours
    ACCIDENT_AT_WORK_EMPLOYER = "accident_at_work_employer"  # CSS R441-3: 48 hours
    ANSWER = "answer"  # a near miss or hazard is answered within a week: ours
    CONTEST_ANSWER = "contest_answer"  # GDPR, art. 12: one month


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that must be done by a day, that day included.

    Attributes:
        until_at: The instant, where hours count.
        is_met: What it asks for is done: it is still shown, and never late.
    """

    kind: DeadlineKind
    due_on: date
    until_at: datetime | None = None
    is_met: bool = False


def running_deadlines(
    incident: Incident, working_days: WorkingDays, zone: ZoneInfo
) -> tuple[Deadline, ...]:
    """The clocks of an incident that still run, soonest first; none for a draft or a closed case.

    The answer to a contest is not among them: it stands in the contest.
    """
    if not incident.is_open:
        return ()
    found = [
        *_accident_at_work(incident, working_days, zone),
        *_insurer(incident, working_days, zone),
    ]
    if incident.is_preventive and incident.answered_at is None:
        day = incident.reported_at.astimezone(zone).date() + timedelta(days=ANSWER_DAYS)
        found.append(Deadline(DeadlineKind.ANSWER, day))
    return tuple(sorted(found, key=lambda deadline: deadline.due_on))


def injury_known_at(incident: Incident) -> datetime | None:
    """From when the clocks of an accident at work run; None where they do not, or not any more.

    They run until somebody has checked the case or, where the injury was said after that, has seen
    to it: Bonroute keeps nothing else about an injury.
    """
    if not incident.is_injured:
        return None
    if incident.injury_since is not None:
        return incident.injury_since
    return incident.reported_at if incident.status is IncidentStatus.DECLARED else None


def contest_answer_due_on(opened_on: date) -> date:
    """By when a contest must be answered (GDPR, art. 12, § 3)."""
    return add_months(opened_on, CONTEST_MONTHS)


def _insurer(incident: Incident, working_days: WorkingDays, zone: ZoneInfo) -> list[Deadline]:
    if incident.is_preventive or not _waits_for_the_insurer(incident):
        return []
    since = incident.occurred_on or incident.reported_at.astimezone(zone).date()
    if incident.event is EventType.THEFT:
        due_on = working_days.after(since, THEFT_WORKING_DAYS)
        return [Deadline(DeadlineKind.INSURER_THEFT, due_on)]
    return [Deadline(DeadlineKind.INSURER, working_days.after(since, INSURER_WORKING_DAYS))]


def _waits_for_the_insurer(incident: Incident) -> bool:
    """Whether the insurer must still be told, also of what cannot stay in-house any more."""
    if incident.status is IncidentStatus.KEPT_IN_HOUSE:
        return bool(incident.is_injured or incident.has_other_party)
    return incident.status in _BEFORE_THE_INSURER


def _accident_at_work(
    incident: Incident, working_days: WorkingDays, zone: ZoneInfo
) -> list[Deadline]:
    """The 24 hours of the employee and the 48 hours of the employer, from when it was said.

    Saying it here is what the first one asks for: HR and the fleet manager are told at once.
    """
    since = injury_known_at(incident)
    if since is None:
        return []
    until = since + timedelta(hours=_EMPLOYEE_HOURS)
    local = since.astimezone(zone)
    last_day = working_days.after_without_sundays(local.date(), _EMPLOYER_DAYS)
    employer_until = datetime.combine(last_day, local.timetz()).astimezone(until.tzinfo)
    return [
        Deadline(
            DeadlineKind.ACCIDENT_AT_WORK_EMPLOYEE,
            until.astimezone(zone).date(),
            until,
            is_met=True,
        ),
        Deadline(DeadlineKind.ACCIDENT_AT_WORK_EMPLOYER, last_day, employer_until),
    ]
