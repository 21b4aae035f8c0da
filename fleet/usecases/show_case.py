"""Show a case: the card, with all that its reader may know and what must be done next.

Whoever looks at another person's case leaves an entry in the journal.
"""

from dataclasses import dataclass
from datetime import datetime

from fleet.access import Action, Actor, guarded_case, may, subject_of
from fleet.case_handlers import handler_of
from fleet.case_thread import open_question, shown_entries
from fleet.cases import Contest, DecisionProposal, Entry, ProposalState
from fleet.contests import may_answer, open_contest_in
from fleet.deadlines import Deadline, running_deadlines
from fleet.decision_facts import claim_of_case
from fleet.driving import RecordedClaim, Vehicle
from fleet.incidents import Incident, Question
from fleet.logbook_rules import Ground
from fleet.next_step import NextStep, next_step
from fleet.ports import Work
from fleet.reporting import missing
from fleet.usecases.save_case import Present, note_case, people_of
from fleet.vehicle_times import stints_of


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case as one reader sees it.

    Attributes:
        is_own: The reader is its driver or reporter: no costs, contacts and notes are shown.
        may_handle: The reader may change it.
        reader_id: Who reads.
        driver: Full name; empty when nobody drove, or it is not known.
        holders: Who had the vehicle by the logbook at that time, where it was not the driver.
        deadlines: The clocks that run, the answer to a contest left out.
        missing: What the report has not said yet; nothing once the case is closed.
        question: The question that waits for the driver.
        contest: The open one.
        may_answer: The reader may answer it: the first decider may not.
        proposal: The decision that waits for a second person.
    """

    incident: Incident
    is_own: bool
    may_handle: bool
    reader_id: int | None
    unit_name: str
    driver: str
    reporter: str
    handler: str
    vehicle: Vehicle | None
    holders: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    number_of_photos: int
    missing: tuple[Question, ...]
    number_of_entries: int
    question: Entry | None
    contest: Contest | None
    may_answer: bool
    proposal: DecisionProposal | None
    claim: RecordedClaim | None
    step: NextStep


@guarded_case(Action.SEE_CASE)
def show_case(work: Work, actor: Actor, incident: Incident, present: Present) -> CaseCard:
    """The card of a case, for its driver or for who handles it."""
    note_case_view(work, actor, incident, "card", present.now)
    is_own = is_own_case(actor, incident)
    entries = work.incidents.entries_of(incident.id)
    contest = open_contest_in(work.incidents.contests_of(incident.id))
    proposal = _open_proposal(work, incident)
    question = open_question(entries)
    number_of_photos = len(work.evidence.of_incident(incident.id))
    claim, me = claim_of_case(work, incident), actor.employee_id
    return CaseCard(
        incident=incident,
        is_own=is_own,
        may_handle=may(actor, Action.HANDLE_CASE, subject_of(work, actor, incident)),
        reader_id=me,
        unit_name=work.units.get(incident.unit_id).name,
        driver=name_of(work, incident.driver_id),
        reporter=name_of(work, incident.reporter_id),
        handler=name_of(work, _handler(work, incident, present)),
        vehicle=vehicle_of(work, incident.vehicle_id),
        holders=() if is_own else _holders(work, incident, present),
        deadlines=running_deadlines(incident, present.working_days, present.zone),
        number_of_photos=number_of_photos,
        missing=missing(incident, number_of_photos) if incident.is_open else (),
        number_of_entries=len(shown_entries(entries, is_own=is_own)),
        question=question,
        contest=contest,
        may_answer=contest is not None and not is_own and may_answer(claim, contest, me),
        proposal=proposal,
        claim=claim,
        step=next_step(
            incident,
            is_contested=contest is not None,
            is_proposed=proposal is not None,
            has_open_question=question is not None,
        ),
    )


def is_own_case(actor: Actor, incident: Incident) -> bool:
    """Whether the actor is the driver or the reporter of a case."""
    return actor.employee_id is not None and actor.employee_id in people_of(incident)


def note_case_view(
    work: Work, actor: Actor, incident: Incident, screen: str, now: datetime
) -> None:
    """Write down that the actor looked at another person's case."""
    if not is_own_case(actor, incident):
        note_case(work, actor, incident.id, "case_viewed", now, {"screen": screen})


def _handler(work: Work, incident: Incident, present: Present) -> int | None:
    """Who handles it, as long as they may; of a closed case, who handled it."""
    return handler_of(work, incident, present.today) if incident.is_open else incident.handler_id


def name_of(work: Work, employee_id: int | None) -> str:
    """The full name; empty for nobody."""
    return "" if employee_id is None else work.people.get(employee_id).full_name


def vehicle_of(work: Work, vehicle_id: int | None) -> Vehicle | None:
    """The vehicle, if there is one."""
    return None if vehicle_id is None else work.driving.vehicle(vehicle_id)


def _open_proposal(work: Work, incident: Incident) -> DecisionProposal | None:
    proposals = work.incidents.proposals_of(incident.id)
    return next((one for one in proposals if one.state is ProposalState.OPEN), None)


def _holders(work: Work, incident: Incident, present: Present) -> tuple[str, ...]:
    """Who had taken the vehicle when it happened: the hand-overs that "who drove" shows too.

    The day long where the minute is not known. To whom it is assigned says nothing about the day.
    """
    if incident.vehicle_id is None or incident.occurred_on is None:
        return ()
    on, minute = incident.occurred_on, incident.occurred_minute
    stints = stints_of(work, incident.vehicle_id, on, minute, present.zone)
    taken = dict.fromkeys(one.employee_id for one in stints if one.ground is Ground.HANDOVER)
    return tuple(name_of(work, one) for one in taken if one != incident.driver_id)
