"""Answer a near miss or a hazard: thanks, and what changes; everybody of the site reads it.

Whoever gets no answer has more accidents afterwards than whoever gets one (FLEET.md § 3.5).
"""

from dataclasses import replace

from fleet.access import Action, Actor, guarded_case
from fleet.cases import EntryKind
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.change_case_status import StatusChange, closed_case
from fleet.usecases.save_case import Change, Present, is_contested, people_of, save_case

MAX_ANSWER = 800


@guarded_case(Action.HANDLE_CASE)
def read_report_to_answer(work: Work, _: Actor, incident: Incident) -> Incident:
    """The near miss or hazard that the actor is about to answer.

    Raises:
        CaseRefusedError: It is something else, or it was answered.
    """
    _require_unanswered(work, incident)
    return incident


@guarded_case(Action.HANDLE_CASE)
def answer_report(
    work: Work, actor: Actor, incident: Incident, words: str, present: Present
) -> StatusChange:
    """Publish the answer to the site and close the report; the same answer again does nothing.

    Raises:
        CaseRefusedError: It is no near miss or hazard, or it was answered.
    """
    if incident.answer == words:
        return StatusChange(incident, incident.status, ())
    _require_unanswered(work, incident)
    answered = replace(closed_case(incident, present), answer=words, answered_at=present.now)
    change = Change("report_answered", EntryKind.PUBLISHED_ANSWER, words)
    saved = save_case(work, actor, answered, change, present)
    return StatusChange(saved, incident.status, people_of(incident))


def _require_unanswered(work: Work, incident: Incident) -> None:
    if not incident.is_preventive:
        raise CaseRefusedError(reason="not_preventive")
    if incident.answered_at is not None or not incident.is_open:
        raise CaseRefusedError(reason="answered")
    if is_contested(work, incident):
        raise CaseRefusedError(reason="contested")
