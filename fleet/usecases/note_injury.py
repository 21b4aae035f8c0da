"""Note that somebody is hurt after a report was sent: the driver finds out later, or a handler.

Nothing but that yes is kept. Those who look after the case hear of it at once, and the two days of
an accident at work run from now on.
"""

from dataclasses import dataclass, replace

from fleet.access import Action, Actor, guarded_case, require, subject_of
from fleet.case_handlers import possible_handlers
from fleet.cases import EntryKind
from fleet.deadlines import Deadline, running_deadlines
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.save_case import Change, Present, people_of, require_open, save_case

INJURY = "injury"  # the texts of the entries in the thread
INJURY_SEEN = "injury_seen"


@dataclass(frozen=True, slots=True)
class InjuryNoted:
    """What came of it.

    Attributes:
        is_own: The driver or reporter said so, not somebody who handles the case.
        is_new: Whether this call noted it.
        deadlines: The clocks that run, soonest first.
        alerted: Who looks after the case and hears of it at once; empty when it was known.
        told: Whom the case is about, where somebody else noted it.
    """

    incident: Incident
    is_own: bool
    is_new: bool
    deadlines: tuple[Deadline, ...]
    alerted: tuple[int, ...] = ()
    told: tuple[int, ...] = ()


@guarded_case(Action.SEE_CASE)
def read_case_of_injury(work: Work, actor: Actor, incident: Incident) -> Incident:
    """The case in which the actor is about to note it: their own, or one that they handle.

    Raises:
        AccessDeniedError: They may only read it.
        CaseRefusedError: `closed`, or `preventive`: nobody is hurt by a near miss or a hazard.
    """
    _require_possible(work, actor, incident)
    return incident


@guarded_case(Action.SEE_CASE)
def note_injury(work: Work, actor: Actor, incident: Incident, present: Present) -> InjuryNoted:
    """Note that somebody is hurt, also while a contest is open; again, it changes nothing.

    Raises:
        AccessDeniedError: They may only read the case.
        CaseRefusedError: `closed`, or `preventive`: nobody is hurt by a near miss or a hazard.
    """
    _require_possible(work, actor, incident)
    is_own = actor.employee_id in people_of(incident)
    if incident.is_injured:
        return InjuryNoted(incident, is_own, is_new=False, deadlines=_clocks(incident, present))
    hurt = replace(incident, is_injured=True, injury_since=present.now)
    change = Change("injury_noted", EntryKind.COMPLETED, INJURY)
    saved = save_case(work, actor, hurt, change, present)
    alerted = possible_handlers(work, saved, present.today)
    return InjuryNoted(
        saved,
        is_own,
        is_new=True,
        deadlines=_clocks(saved, present),
        alerted=tuple(one for one in alerted if one != actor.employee_id),
        told=() if is_own else people_of(saved),
    )


@guarded_case(Action.HANDLE_CASE)
def see_to_injury(work: Work, actor: Actor, incident: Incident, present: Present) -> Incident:
    """Note that the accident at work was seen to: its clocks end; that somebody is hurt stays."""
    if incident.injury_since is None:
        return incident
    seen = replace(incident, injury_since=None)
    change = Change("injury_seen_to", EntryKind.COMPLETED, INJURY_SEEN)
    return save_case(work, actor, seen, change, present)


def _require_possible(work: Work, actor: Actor, incident: Incident) -> None:
    is_own = actor.employee_id in people_of(incident)
    action = Action.ANSWER_ABOUT_CASE if is_own else Action.HANDLE_CASE
    require(actor, action, subject_of(work, actor, incident))
    require_open(incident)
    if incident.is_preventive:
        raise CaseRefusedError(reason="preventive")


def _clocks(incident: Incident, present: Present) -> tuple[Deadline, ...]:
    return running_deadlines(incident, present.working_days, present.zone)
