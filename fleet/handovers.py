"""What the use cases about hand-overs share: whose time it is, its end, and the journal."""

from dataclasses import replace
from datetime import datetime

from fleet.access import Action, Actor, Subject, require
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.journal import JournalEntry
from fleet.logbook import Handover
from fleet.ports import Work


def own_id(actor: Actor) -> int:
    """Who the actor is.

    Raises:
        AccessDeniedError: A stranger.
    """
    if actor.employee_id is None:
        raise AccessDeniedError(Action.USE_VEHICLE.value, None, None)
    return actor.employee_id


def own_handover(work: Work, actor: Actor, handover_id: int) -> Handover:
    """The actor's own time with a vehicle.

    Raises:
        AccessDeniedError: It is somebody else's, or there is none.
    """
    handover = handover_of(work, actor, handover_id)
    require(actor, Action.USE_VEHICLE, Subject(handover.employee_id, ()))
    return handover


def handover_of(work: Work, actor: Actor, handover_id: int) -> Handover:
    """Anybody's time with a vehicle; what may be done with it is asked for by the caller.

    Raises:
        AccessDeniedError: There is none.
    """
    try:
        return work.logbook.get(handover_id)
    except NotFoundError:
        raise AccessDeniedError(Action.USE_VEHICLE.value, actor.employee_id, None) from None


def give_back(work: Work, actor: Actor, handover: Handover, now: datetime) -> tuple[Handover, bool]:
    """End the time with a vehicle now, and write it down.

    Returns:
        The time as it is now, and whether this call ended it: somebody else may be faster.
    """
    if handover.given_back_at is not None:
        return handover, False
    ended_at = max(now, handover.taken_at)
    given = work.logbook.save(replace(handover, given_back_at=ended_at))
    if given.given_back_at != ended_at:
        return given, False
    note_handover(work, actor, "vehicle_given_back", given, now)
    return given, True


def note_handover(work: Work, actor: Actor, event: str, handover: Handover, now: datetime) -> None:
    """Write into the journal what was done with a vehicle."""
    subject = f"vehicle:{handover.vehicle_id}"
    details = {"handover": handover.id}
    work.journal.write(JournalEntry(now, event, subject, actor.employee_id, details))
