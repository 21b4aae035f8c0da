"""Who is about to leave and has something to be attested: the calendar calls it, chunk by chunk."""

from dataclasses import dataclass
from datetime import date, timedelta

from fleet.attestations import DAYS_BEFORE_LEAVING
from fleet.people import Employee, Role
from fleet.ports import Work
from fleet.usecases.give_attestation import is_empty
from fleet.usecases.read_attestation import read_facts


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody about to leave.

    Attributes:
        last_on: Their last day.
        has_one: An attestation about them holds already.
        asked_of: Who may sign one.
    """

    person: Employee
    last_on: date
    has_one: bool
    asked_of: tuple[int, ...]


def offer_attestations(
    work: Work, after_id: int, limit: int, today: date
) -> tuple[list[Leaver], int | None]:
    """The next people who leave within thirty days and drove for the company.

    Returns:
        They, and the id of the last person looked at; None when nobody is left.
    """
    until = today + timedelta(days=DAYS_BEFORE_LEAVING)
    first_away = today + timedelta(days=1)
    people = work.attestations.leaving(first_away, until, after_id, limit)
    found = [one for one in (_leaver(work, person, today) for person in people) if one is not None]
    return found, people[-1].id if len(people) == limit else None


def _leaver(work: Work, person: Employee, today: date) -> Leaver | None:
    if person.left_on is None or is_empty(read_facts(work, person.id, person.id, today)):
        return None
    lineage = work.people.lineage_of(person.id)
    holders = work.people.holders((Role.HR,), lineage, today)
    return Leaver(
        person,
        person.left_on - timedelta(days=1),
        any(one.is_valid for one in work.attestations.of_person(person.id)),
        tuple(one for one in holders if one != person.id),
    )
