"""Who handles a case: everybody who may, and whom to tell of what its driver does.

Parts of use cases that have asked who it is.
"""

from collections.abc import Sequence
from datetime import date

from fleet.incidents import Incident
from fleet.people import Role
from fleet.ports import Work

HANDLING = (Role.HR, Role.FLEET_MANAGER)


def possible_handlers(
    work: Work, incident: Incident, today: date, roles: Sequence[Role] = HANDLING
) -> tuple[int, ...]:
    """HR and fleet managers over the unit of a case, without its driver and reporter."""
    lineage = work.units.get(incident.unit_id).lineage
    own = {incident.driver_id, incident.reporter_id}
    return tuple(one for one in work.people.holders(roles, lineage, today) if one not in own)


def handler_of(work: Work, incident: Incident, today: date) -> int | None:
    """Who handles a case; None where nobody does, or whoever did may not any more.

    A person may have left, lost the role, or been named as the driver since they took it.
    """
    return next(
        (one for one in possible_handlers(work, incident, today) if one == incident.handler_id),
        None,
    )


def those_to_tell(work: Work, incident: Incident, today: date) -> tuple[int, ...]:
    """The handler of a case; where it has none, everybody who may handle it."""
    possible = possible_handlers(work, incident, today)
    return (incident.handler_id,) if incident.handler_id in possible else possible
