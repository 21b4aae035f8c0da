"""Who handles a case: take it, hand it over, give it back to the queue."""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case
from fleet.case_handlers import possible_handlers
from fleet.cases import EntryKind
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.people import Employee
from fleet.ports import Work
from fleet.usecases.save_case import Change, Present, require_open, save_case


@dataclass(frozen=True, slots=True)
class Handlers:
    """Who may handle a case.

    Attributes:
        people: HR and fleet managers over its unit, without its driver and reporter, by name.
    """

    incident: Incident
    people: tuple[Employee, ...]


@dataclass(frozen=True, slots=True)
class Assigned:
    """What came of it.

    Attributes:
        before: Who handled it before; None: nobody.
    """

    incident: Incident
    before: int | None

    @property
    def is_new(self) -> bool:
        """Whether this call changed anything."""
        return self.incident.handler_id != self.before


@guarded_case(Action.HANDLE_CASE)
def choose_handler(work: Work, _: Actor, incident: Incident, present: Present) -> Handlers:
    """The people who may handle a case.

    Raises:
        CaseRefusedError: It is closed.
    """
    require_open(incident)
    possible = possible_handlers(work, incident, present.today)
    found = [work.people.get(one) for one in possible]
    found.sort(key=lambda person: (person.last_name, person.first_name, person.id))
    return Handlers(incident, tuple(found))


@guarded_case(Action.HANDLE_CASE)
def assign_case(
    work: Work, actor: Actor, incident: Incident, handler_id: int | None, present: Present
) -> Assigned:
    """Give the case to somebody; None: to nobody, so that it is in everybody's queue again.

    Raises:
        CaseRefusedError: It is closed, or that person may not handle it.
    """
    require_open(incident)
    if handler_id == incident.handler_id:
        return Assigned(incident, handler_id)
    possible = possible_handlers(work, incident, present.today)
    if handler_id is not None and handler_id not in possible:
        raise CaseRefusedError(reason="not_a_handler")
    text = "" if handler_id is None else str(handler_id)
    change = Change("case_assigned", EntryKind.ASSIGNED, text, {"handler": handler_id})
    saved = save_case(work, actor, replace(incident, handler_id=handler_id), change, present)
    return Assigned(saved, incident.handler_id)
