"""Show a person their two streaks; nobody else ever sees them (C. trav. L1222-3)."""

from datetime import date
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded_about
from fleet.months import Month
from fleet.ports import Work
from fleet.streaks import Streaks
from fleet.streaks_facts import PersonRecords, claim_free_facts, responsible_facts
from fleet.streaks_rules import claim_free_run, responsible_streak

_FIRST_MONTH = Month(1, 1)
_ALL = 100_000  # more cases than anybody has


@guarded_about(Action.SEE_STREAK)
def show_streaks(
    work: Work, _actor: Actor, employee_id: int, today: date, zone: ZoneInfo
) -> Streaks:
    """Both streaks of the person who asks."""
    return read_streaks(work, employee_id, today, zone)


def read_streaks(work: Work, employee_id: int, today: date, zone: ZoneInfo) -> Streaks:
    """Both streaks of a person, for use cases that have asked, and for the calendar.

    Raises:
        NotFoundError: There is no such person.
    """
    return streaks_of(read_records(work, employee_id), today, zone)


def streaks_of(records: PersonRecords, today: date, zone: ZoneInfo) -> Streaks:
    """Both streaks, from what was read of a person."""
    return Streaks(
        as_of=today,
        claim_free=claim_free_run(claim_free_facts(records, zone), today),
        responsible=responsible_streak(responsible_facts(records, today, zone), today),
    )


def read_records(work: Work, employee_id: int) -> PersonRecords:
    """What is stored about a person, as far as the streaks look at it.

    Raises:
        NotFoundError: There is no such person.
    """
    link = work.people.link_of(employee_id)
    record = work.driving.record_of(employee_id)
    return PersonRecords(
        employee=work.people.get(employee_id),
        linked_at=link.linked_at if link is not None else None,
        insured_from=record.first_insured_on if record is not None else None,
        claims=work.driving.claims_of(employee_id),
        incidents=work.incidents.of_person(employee_id, 0, _ALL)[0],
        confirmations=work.streaks.confirmations_of(employee_id, _FIRST_MONTH),
        pauses=work.streaks.pauses_of(employee_id),
        assignments=work.streaks.assignments_of(employee_id),
        handovers=work.streaks.handovers_of(employee_id),
        past_accounts=work.streaks.past_accounts_of(employee_id),
        months_taken_part=work.streaks.months_kept_of(employee_id),
    )
