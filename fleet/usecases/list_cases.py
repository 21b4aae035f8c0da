"""The work queue of those who handle cases: one part of it, filtered, with all the counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from fleet.access import Action, Actor, guarded, scopes
from fleet.cases import CaseQuery, CaseRow, CaseTab
from fleet.incidents import EventType
from fleet.journal import JournalEntry
from fleet.people import Unit
from fleet.ports import Work

CASES_ON_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What a handler narrows the queue to; None: everything."""

    unit_id: int | None = None
    event: EventType | None = None


@dataclass(frozen=True, slots=True)
class CaseQueue:
    """One page of a part of the queue.

    Attributes:
        counts: How many cases each part holds with that filter.
        unit: Of the filter, if it has one.
        page: From 0.
    """

    tab: CaseTab
    chosen: CaseFilter
    unit: Unit | None
    rows: Sequence[CaseRow]
    counts: Mapping[CaseTab, int]
    page: int
    today: date

    @property
    def number_of_pages(self) -> int:
        """How many pages there are: one at least, even when the part is empty."""
        return pages_of(self.counts[self.tab])


@guarded(Action.LIST_CASES)
def list_cases(
    work: Work,
    actor: Actor,
    tab: CaseTab,
    chosen: CaseFilter,
    page: int,
    now: datetime,
    today: date,
) -> CaseQueue:
    """A page of a part of the queue, within the actor's scope; never the actor's own cases.

    A page beyond the last one, from an old button, gives the last one. A unit out of the actor's
    scope finds nothing, as one that does not exist does.
    """
    query = _query(actor, tab, chosen, today)
    counts = {one: work.incidents.page(replace(query, tab=one), 0, 1)[1] for one in CaseTab}
    page = max(0, min(page, pages_of(counts[tab]) - 1))
    rows, _ = work.incidents.page(query, page * CASES_ON_A_PAGE, CASES_ON_A_PAGE)
    _note_list(work, actor, tab, len(rows), now)
    unit = next((one for one in _units(work, actor) if one.id == chosen.unit_id), None)
    return CaseQueue(tab, chosen, unit, tuple(rows), counts, page, today)


@guarded(Action.LIST_CASES)
def list_units(work: Work, actor: Actor) -> list[Unit]:
    """The units by which the actor may narrow the queue, from the company down, by name."""
    return sorted(_units(work, actor), key=lambda unit: (len(unit.lineage), unit.name, unit.id))


def pages_of(number_of_cases: int) -> int:
    """How many pages so many cases fill: one at least."""
    return max(1, -(-number_of_cases // CASES_ON_A_PAGE))


def _query(actor: Actor, tab: CaseTab, chosen: CaseFilter, today: date) -> CaseQuery:
    reader_id = actor.employee_id or 0
    where = scopes(actor, Action.LIST_CASES)
    return CaseQuery(where, reader_id, tab, today, chosen.unit_id, chosen.event)


def _units(work: Work, actor: Actor) -> list[Unit]:
    where = set(scopes(actor, Action.LIST_CASES))
    return [unit for unit in work.units.all() if where.intersection(unit.lineage)]


def _note_list(work: Work, actor: Actor, tab: CaseTab, number: int, now: datetime) -> None:
    if not number:
        return
    work.journal.write(
        JournalEntry(
            now,
            "cases_listed",
            f"employee:{actor.employee_id}",
            actor.employee_id,
            {"tab": tab.value, "number": number},
        )
    )
