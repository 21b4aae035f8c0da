"""Remind people of what a case waits for: each of each stage once, and nobody of what is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fleet.case_handlers import possible_handlers
from fleet.cases import Contest
from fleet.contests import may_answer
from fleet.decision_facts import claim_of_case
from fleet.incidents import Incident
from fleet.people import Role
from fleet.ports import Work
from fleet.reach import is_away, is_reachable
from fleet.reminders import Remindable, Reminder, ReminderKind, due_reminders
from fleet.usecases.save_case import Present

CASES_AT_ONCE = 200
_LOOKED_BACK = timedelta(days=45)  # by then every deadline of a case has come, whatever holidays


@dataclass(frozen=True, slots=True)
class Reminding:
    """One person to be reminded of one thing in one case."""

    incident: Incident
    reminder: Reminder
    employee_id: int

    @property
    def key(self) -> str:
        """Unique name of the effect, for the outbox; it leads from no person to a draft's id.

        A draft may be sent without a name, and the outbox keeps what was sent for months.
        """
        if self.incident.is_draft:
            begun_at = self.incident.reported_at.strftime("%Y%m%dT%H%M%S")
            return f"remind:{begun_at}:{self.reminder.name}:{self.employee_id}"
        return f"remind:{self.incident.id}:{self.reminder.name}:{self.employee_id}"


@dataclass(frozen=True, slots=True)
class Reminded:
    """Who is to be reminded after one chunk of cases.

    Attributes:
        last_id: The last case that was looked at; None when none is left.
    """

    remindings: tuple[Reminding, ...]
    last_id: int | None


def remind(
    work: Work, present: Present, after_id: int, is_quiet: Callable[[int], bool]
) -> Reminded:
    """Note for the next cases who is reminded of what; what is noted is not noted again.

    Args:
        work: The transaction in which the messages are queued too.
        present: The instant, and the days in which deadlines are counted.
        after_id: The last case of the chunk before.
        is_quiet: Whether an employee may not be disturbed now: what is not urgent is left for a
            later run, so that it is never sent after the case has moved on.
    """
    since = present.now - _LOOKED_BACK
    found = work.incidents.to_remind_of(since, after_id, CASES_AT_ONCE + 1)
    chunk = found[:CASES_AT_ONCE]
    contests = {one.incident_id: one for one in work.incidents.open_contests()}
    remindings = tuple(
        one
        for incident in chunk
        for one in _of_case(work, incident, contests.get(incident.id), present)
    )
    return Reminded(
        tuple(one for one in remindings if _is_told_now(work, one, present.now, is_quiet)),
        chunk[-1].id if len(found) > len(chunk) else None,
    )


def _of_case(
    work: Work, incident: Incident, contest: Contest | None, present: Present
) -> Iterable[Reminding]:
    contests = () if contest is None else (contest,)
    case = Remindable(incident, contests, _number_of_photos(work, incident))
    for reminder in due_reminders(case, present.now, present.working_days, present.zone):
        for employee_id in _whom(work, incident, reminder, present.today):
            yield Reminding(incident, reminder, employee_id)


def _number_of_photos(work: Work, incident: Incident) -> int:
    """How many there are; not counted where facts in words stand in for them."""
    return 0 if incident.facts else len(work.evidence.of_incident(incident.id))


def _is_told_now(
    work: Work, one: Reminding, now: datetime, is_quiet: Callable[[int], bool]
) -> bool:
    if not one.reminder.is_urgent and is_quiet(one.employee_id):
        return False
    if one.incident.is_draft:  # it may be sent without a name: neither person nor instant is noted
        day = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return work.incidents.mark_reminded(one.incident.id, one.reminder.name, day)
    name = f"{one.reminder.name}:{one.employee_id}"
    return work.incidents.mark_reminded(one.incident.id, name, now)


def _whom(work: Work, incident: Incident, reminder: Reminder, today: date) -> list[int]:
    """Who is reminded; people who cannot be written to are not among them."""
    if reminder.kind is ReminderKind.UNSENT:  # the law's delay runs, also during a pause
        return _reachable(work, _reporter(work, incident, today))
    if reminder.kind is ReminderKind.ANSWERS:
        return _awake(work, _reachable(work, _reporter(work, incident, today)), today)
    handlers = _reachable(work, _handlers(work, incident, reminder, today))
    if reminder.kind is ReminderKind.INJURY:
        hr = _reachable(work, possible_handlers(work, incident, today, (Role.HR,)))
        return hr or handlers
    handlers = _awake(work, handlers, today) or handlers
    return [incident.handler_id] if incident.handler_id in handlers else handlers


def _reporter(work: Work, incident: Incident, today: date) -> Iterable[int]:
    employee_id = incident.reporter_id or incident.driver_id
    if employee_id is not None and work.people.get(employee_id).is_employed(today):
        yield employee_id


def _handlers(work: Work, incident: Incident, reminder: Reminder, today: date) -> Iterable[int]:
    """Who may handle the case, and do what is waited for."""
    handlers = possible_handlers(work, incident, today)
    if reminder.contest_id is None:
        return handlers
    claim = claim_of_case(work, incident)
    contests = work.incidents.contests_of(incident.id)
    [contest] = [one for one in contests if one.id == reminder.contest_id]
    return [one for one in handlers if may_answer(claim, contest, one)]


def _awake(work: Work, employees: Iterable[int], today: date) -> list[int]:
    """Those who are not on pause."""
    return [one for one in employees if not is_away(work, one, today)]


def _reachable(work: Work, employees: Iterable[int]) -> list[int]:
    return [one for one in employees if is_reachable(work, one)]
