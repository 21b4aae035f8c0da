"""The right driver gets the claim: what the logbook says about a case, and the driver set from it.

Nothing here says who was liable; a decision that was confirmed is never moved to another person:
that takes a correction of the claim.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fleet.access import Action, Actor, Subject, guarded_case, may, scopes
from fleet.cases import EntryKind, ProposalState
from fleet.driving import Vehicle
from fleet.errors import ConflictError, DriverNotSetError
from fleet.incidents import Incident
from fleet.logbook_rules import Stint
from fleet.people import Employee
from fleet.ports import PersonRow, Work
from fleet.usecases.save_case import Change, Present, is_contested, note_case, save_case
from fleet.vehicle_times import stints_of

PEOPLE_FOUND = 8


@dataclass(frozen=True, slots=True)
class PossibleDrivers:
    """Who may have driven, by the logbook.

    Attributes:
        vehicle: None when the case does not know it.
        driver: Whom the case names now.
        people: Each time with its person, without the one who asks.
        obstacle: Why the driver cannot be changed now, as `DriverNotSetError` names it; or empty.
    """

    incident: Incident
    vehicle: Vehicle | None
    driver: Employee | None
    people: Sequence[tuple[Stint, Employee]]
    obstacle: str


@dataclass(frozen=True, slots=True)
class DriverSet:
    """What came of it.

    Attributes:
        former: Whom the case named before.
        is_new: Whether this call changed anything.
    """

    incident: Incident
    driver: Employee
    former: int | None
    is_new: bool

    @property
    def told(self) -> tuple[int, ...]:
        """Who learns of it: the new driver, and the former one."""
        if not self.is_new:
            return ()
        return tuple(one for one in (self.driver.id, self.former) if one is not None)


@guarded_case(Action.HANDLE_CASE)
def show_possible_drivers(
    work: Work, actor: Actor, incident: Incident, present: Present
) -> PossibleDrivers:
    """What the logbook says about the vehicle and the time of a case."""
    note_case(work, actor, incident.id, "case_viewed", present.now, {"screen": "drivers"})
    vehicle_id = incident.vehicle_id
    driver_id = incident.driver_id
    return PossibleDrivers(
        incident,
        None if vehicle_id is None else work.driving.vehicle(vehicle_id),
        None if driver_id is None else work.people.get(driver_id),
        [
            (stint, work.people.get(stint.employee_id))
            for stint in _stints(work, incident, present)
            if stint.employee_id != actor.employee_id
        ],
        _obstacle(work, incident),
    )


@guarded_case(Action.HANDLE_CASE)
def find_possible_driver(
    work: Work, actor: Actor, incident: Incident, text: str, present: Present
) -> Sequence[PersonRow]:
    """People within the actor's scope by name or number, where the logbook does not know them.

    Raises:
        DriverNotSetError: The driver cannot be changed now.
    """
    _require_possible(_obstacle(work, incident))
    where = scopes(actor, Action.HANDLE_CASE)
    rows, _ = work.people.search(text, where, present.today, 0, PEOPLE_FOUND)
    return [row for row in rows if row.employee_id != actor.employee_id]


@guarded_case(Action.HANDLE_CASE)
def set_driver(
    work: Work, actor: Actor, incident: Incident, driver_id: int, present: Present
) -> DriverSet:
    """Name the driver of a case: somebody whom the logbook or the actor's scope knows.

    Raises:
        DriverNotSetError: It cannot be; nothing was changed.
        NotFoundError: There is no such employee.
    """
    _require_possible(_obstacle(work, incident))
    driver = work.people.get(driver_id)
    if driver_id == incident.driver_id:
        return DriverSet(incident, driver, driver_id, is_new=False)
    _require_possible(_obstacle_to(work, actor, incident, driver, present))
    details = {"driver": driver_id, "former": incident.driver_id}
    change = Change("driver_set", EntryKind.DRIVER_SET, str(driver_id), details)
    try:
        saved = save_case(work, actor, _driven_by(incident, driver_id), change, present)
    except ConflictError as error:
        raise DriverNotSetError(reason="changed") from error
    return DriverSet(saved, driver, incident.driver_id, is_new=True)


def _driven_by(incident: Incident, driver_id: int) -> Incident:
    """The case with its driver, who handles it no more: nobody handles their own."""
    handler_id = None if incident.handler_id == driver_id else incident.handler_id
    return replace(incident, driver_id=driver_id, handler_id=handler_id)


def _stints(work: Work, incident: Incident, present: Present) -> Iterable[Stint]:
    if incident.vehicle_id is None or incident.occurred_on is None:
        return ()
    minute = incident.occurred_minute
    return stints_of(work, incident.vehicle_id, incident.occurred_on, minute, present.zone)


def _obstacle(work: Work, incident: Incident) -> str:
    """Why nobody may be set now; empty when somebody may."""
    if incident.is_preventive:
        return "preventive"
    if is_contested(work, incident):
        return "contested"
    if incident.claim_id is not None:
        return "decided"
    if not incident.is_open:
        return "closed"
    proposals = work.incidents.proposals_of(incident.id)
    is_proposed = any(one.state is ProposalState.OPEN for one in proposals)
    return "proposed" if is_proposed else ""


def _obstacle_to(
    work: Work, actor: Actor, incident: Incident, driver: Employee, present: Present
) -> str:
    """Why that person may not be set; empty when they may."""
    if driver.id == actor.employee_id:
        return "oneself"
    if not driver.is_employed(incident.occurred_on or present.today):
        return "unemployed"
    subject = Subject(driver.id, work.people.lineage_of(driver.id))
    by_logbook = any(one.employee_id == driver.id for one in _stints(work, incident, present))
    is_in_reach = by_logbook or may(actor, Action.HANDLE_CASE, subject)
    return "" if is_in_reach else "out_of_reach"


def _require_possible(obstacle: str) -> None:
    if obstacle:
        raise DriverNotSetError(obstacle)
