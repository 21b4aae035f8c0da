"""A small company in a store: what most tests of the storage start from."""

from dataclasses import dataclass
from datetime import date

from fleet.people import Employee, Language, Unit, UnitKind
from fleet.ports import Work


@dataclass(frozen=True)
class Company:
    """A company with two sites, a team on the first, and a person in the team."""

    root: Unit
    lille: Unit
    night_team: Unit
    lyon: Unit
    person: Employee


def an_employee(
    number: str,
    unit_id: int,
    first: str = "Zoé",
    last: str = "Faure",
    left_on: date | None = None,
) -> Employee:
    return Employee(0, number, first, last, unit_id, Language.FRENCH, date(2020, 1, 6), left_on)


def found_company(work: Work) -> Company:
    root = work.units.add("SIEGE", "Transports Faure", UnitKind.COMPANY, None)
    lille = work.units.add("LIL", "Lille", UnitKind.SITE, root.id)
    night_team = work.units.add("LIL-N", "Équipe de nuit", UnitKind.TEAM, lille.id)
    lyon = work.units.add("LYO", "Lyon", UnitKind.SITE, root.id)
    person = work.people.add(an_employee("E-1", night_team.id))
    return Company(root, lille, night_team, lyon, person)
