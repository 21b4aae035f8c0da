"""Find a person by name or number, among those whom the actor may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fleet.access import Action, Actor, guarded, scopes
from fleet.ports import PersonRow, Work

PEOPLE_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """One page of the people found.

    Attributes:
        page: Number of the page, from 0.
        number_of_people: How many were found in all.
    """

    text: str
    rows: Sequence[PersonRow]
    page: int
    number_of_people: int

    @property
    def number_of_pages(self) -> int:
        """How many pages there are: one at least, even when nobody was found."""
        return max(1, -(-self.number_of_people // PEOPLE_ON_A_PAGE))


@guarded(Action.FIND_PERSON)
def find_person(work: Work, actor: Actor, text: str, page: int, today: date) -> FoundPeople:
    """List the employed people within the actor's scope whose name or number holds the text.

    A page beyond the last one, from an old button, gives the last one.
    """
    where = scopes(actor, Action.FIND_PERSON)
    wanted = " ".join(text.split())
    page = max(0, page)
    while True:
        rows, total = work.people.search(
            wanted, where, today, page * PEOPLE_ON_A_PAGE, PEOPLE_ON_A_PAGE
        )
        found = FoundPeople(wanted, tuple(rows), page, total)
        if page < found.number_of_pages:
            return found
        page = found.number_of_pages - 1
