"""Remind people of what a case waits for: each of each stage once, and nobody of what is done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fleet.cases import Contest
from fleet.contests import may_answer
from fleet.decision_facts import claim_of_case
from fleet.incidents import Incident
from fleet.people import Role
from fleet.ports import Work
from fleet.reminders import Reminder, ReminderKind, due_reminders
from fleet.usecases.save_case import Present

CASES_AT_ONCE = 200
_LOOKED_BACK = timedelta(days=45)  # by then every deadline of a case has come, whatever holidays
_HANDLERS = (Role.HR, Role.FLEET_MANAGER)


@dataclass(frozen=True, slots=True)
class Reminding:
    """One person to be reminded of one thing in one case."""

    incident: Incident
    reminder: Reminder
    employee_id: int

    @property
    def key(self) -> str:
        """Unique name of the effect, for the outbox."""
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
    cases = _cases_after(work, present.now, after_id)
    chunk = cases[:CASES_AT_ONCE]
    remindings = tuple(
        one for incident, contests in chunk for one in _of_case(work, incident, contests, present)
    )
    return Reminded(
        tuple(one for one in remindings if _is_told_now(work, one, present.now, is_quiet)),
        chunk[-1][0].id if len(cases) > len(chunk) else None,
    )


def _cases_after(
    work: Work, now: datetime, after_id: int
) -> list[tuple[Incident, tuple[Contest, ...]]]:
    """Open cases, and those whose decision is contested, by id."""
    contests: dict[int, list[Contest]] = {}
    for contest in work.incidents.open_contests():
        contests.setdefault(contest.incident_id, []).append(contest)
    cases = {one.id: one for one in work.incidents.open_since(now - _LOOKED_BACK)}
    for incident_id in contests.keys() - cases.keys():
        cases[incident_id] = work.incidents.get(incident_id)
    return [(cases[key], tuple(contests.get(key, ()))) for key in sorted(cases) if key > after_id]


def _of_case(
    work: Work, incident: Incident, contests: Iterable[Contest], present: Present
) -> Iterable[Reminding]:
    due = due_reminders(incident, contests, present.now, present.working_days, present.zone)
    for reminder in due:
        for employee_id in _whom(work, incident, reminder, present.today):
            yield Reminding(incident, reminder, employee_id)


def _is_told_now(
    work: Work, one: Reminding, now: datetime, is_quiet: Callable[[int], bool]
) -> bool:
    if not one.reminder.is_urgent and is_quiet(one.employee_id):
        return False
    name = f"{one.reminder.name}:{one.employee_id}"
    return work.incidents.mark_reminded(one.incident.id, name, now)


def _whom(work: Work, incident: Incident, reminder: Reminder, today: date) -> list[int]:
    """Who is reminded; people who cannot be written to are not among them."""
    if reminder.kind is ReminderKind.ANSWERS:
        return _reachable(work, _reporter(work, incident, today))
    handlers = _reachable(work, _handlers(work, incident, reminder, _HANDLERS, today))
    if reminder.kind is ReminderKind.INJURY:
        hr = _reachable(work, _handlers(work, incident, reminder, (Role.HR,), today))
        return hr or handlers
    return [incident.handler_id] if incident.handler_id in handlers else handlers


def _reporter(work: Work, incident: Incident, today: date) -> Iterable[int]:
    employee_id = incident.reporter_id or incident.driver_id
    if employee_id is not None and work.people.get(employee_id).is_employed(today):
        yield employee_id


def _handlers(
    work: Work, incident: Incident, reminder: Reminder, roles: tuple[Role, ...], today: date
) -> list[int]:
    """Who holds one of the roles over the case, and may do what is waited for."""
    lineage = work.units.get(incident.unit_id).lineage
    people = {incident.driver_id, incident.reporter_id}
    holders = [one for one in work.people.holders(roles, lineage, today) if one not in people]
    if reminder.contest_id is not None:
        claim = claim_of_case(work, incident)
        contests = work.incidents.contests_of(incident.id)
        [contest] = [one for one in contests if one.id == reminder.contest_id]
        holders = [one for one in holders if may_answer(claim, contest, one)]
    return list(dict.fromkeys(holders))


def _reachable(work: Work, employees: Iterable[int]) -> list[int]:
    links = ((one, work.people.link_of(one)) for one in employees)
    return [one for one, link in links if link is not None and link.unreachable_at is None]
