"""The people of the demo company as accounts of the local Telegram, and as the page lists them."""

from typing import Any

from fleet.people import UnitKind
from playground.api.state import State
from playground.model import DemoCompany, DemoPerson

FIRST_USER_ID = 700_000_000


def user_id_of(person: DemoPerson) -> int:
    """The Telegram account of a person: the same in every playground."""
    return FIRST_USER_ID + int(person.number.lstrip("B"))


def open_accounts(state: State, company: DemoCompany) -> None:
    """Give everybody a Telegram account."""
    for person in company.people:
        state.add_user(
            {
                "id": user_id_of(person),
                "first_name": person.first_name,
                "last_name": person.last_name,
                "language_code": person.language.value,
            }
        )


def listed(company: DemoCompany) -> list[dict[str, Any]]:
    """Everybody as the page shows them: those with a story first, then the office, then by site."""
    units = {unit.code: unit for unit in company.units}

    def line(person: DemoPerson) -> dict[str, Any]:
        unit = units[person.unit_code]
        is_team = unit.kind is UnitKind.TEAM
        return {
            "user_id": user_id_of(person),
            "number": person.number,
            "first_name": person.first_name,
            "last_name": person.last_name,
            "role": person.role.value,
            "site": units[unit.parent_code].name if is_team and unit.parent_code else unit.name,
            "team": unit.name if is_team else None,
            "language": person.language.value,
            "persona": person.persona,
            "has_left": person.left_on is not None,
        }

    return [line(person) for person in sorted(company.people, key=_place)]


def _place(person: DemoPerson) -> tuple[bool, bool, str, str]:
    if person.persona:
        return (False, False, "", person.number)
    is_driver = person.scope_code is None
    return (True, is_driver, person.unit_code[:3], person.last_name if is_driver else "")
