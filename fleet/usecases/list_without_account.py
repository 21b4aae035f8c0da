"""List the people without an account below one's units: their months are noted from paper."""

from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, guarded, scopes
from fleet.people import Employee
from fleet.ports import Work

PAGE_SIZE = 8


@dataclass(frozen=True, slots=True)
class PaperList:
    """A page of people without an account, by name."""

    people: tuple[Employee, ...]
    number_of_people: int
    page: int

    @property
    def number_of_pages(self) -> int:
        """How many pages there are, one at least."""
        return max(1, -(-self.number_of_people // PAGE_SIZE))


@guarded(Action.NOTE_FOR_OTHERS)
def list_without_account(work: Work, actor: Actor, page: int, today: date) -> PaperList:
    """A page of employed people without an account, the last one where there are fewer."""
    found = {
        person.id: person
        for unit_id in scopes(actor, Action.NOTE_FOR_OTHERS)
        for person in work.people.without_link(unit_id, today)
        if person.id != actor.employee_id
    }
    people = sorted(found.values(), key=lambda one: (one.last_name, one.first_name, one.number))
    last = max(0, (len(people) - 1) // PAGE_SIZE)
    shown = min(page, last)
    begin = shown * PAGE_SIZE
    return PaperList(tuple(people[begin : begin + PAGE_SIZE]), len(people), shown)
