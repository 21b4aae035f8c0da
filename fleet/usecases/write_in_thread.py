"""What people say to each other in the thread of a case: questions, answers, notes, exchanges."""

from dataclasses import dataclass
from enum import StrEnum

from fleet.access import Action, Actor, guarded_case, require, subject_of
from fleet.case_handlers import possible_handlers
from fleet.case_thread import open_question
from fleet.cases import Entry, EntryKind
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.save_case import (
    Change,
    Present,
    people_of,
    require_open_or_contested,
    save_case,
)

MAX_WORDS = 1000


class Remark(StrEnum):
    """What handlers write down among themselves."""

    NOTE = "note"
    EXCHANGE = "exchange"  # with insurer, expert, repairer: with whom, and what was said


@dataclass(frozen=True, slots=True)
class Said:
    """What was said, and who must be told.

    Attributes:
        question: The question that an answer is for, if there was one.
    """

    incident: Incident
    told: tuple[int, ...]
    question: Entry | None = None


@guarded_case(Action.HANDLE_CASE)
def read_case_to_handle(_work: Work, _actor: Actor, incident: Incident) -> Incident:
    """The case of somebody else that the actor is about to write in."""
    return incident


@guarded_case(Action.HANDLE_CASE)
def read_case_to_ask(work: Work, _: Actor, incident: Incident) -> Incident:
    """The case whose driver the actor is about to ask; a closed one too while it is contested.

    Raises:
        CaseRefusedError: It is over, or nobody is known whom one could ask.
    """
    _require_somebody(work, incident)
    return incident


@guarded_case(Action.SEE_CASE)
def read_case_to_complete(work: Work, actor: Actor, incident: Incident) -> Incident:
    """The case to which the actor is about to add photos: their own, or one that they handle.

    Raises:
        AccessDeniedError: They may only read it.
        CaseRefusedError: It is their own and not sent, or over.
    """
    is_own = actor.employee_id in people_of(incident)
    action = Action.ANSWER_ABOUT_CASE if is_own else Action.HANDLE_CASE
    require(actor, action, subject_of(work, actor, incident))
    if is_own:
        require_open_or_contested(work, incident)
    return incident


@guarded_case(Action.ANSWER_ABOUT_CASE)
def read_own_case(work: Work, _: Actor, incident: Incident) -> Said:
    """The actor's own case, with the question that waits for their answer.

    Raises:
        CaseRefusedError: It is over.
    """
    require_open_or_contested(work, incident)
    return Said(incident, (), open_question(work.incidents.entries_of(incident.id)))


@guarded_case(Action.HANDLE_CASE)
def ask_driver(work: Work, actor: Actor, incident: Incident, words: str, present: Present) -> Said:
    """Ask the driver, or who reported where nobody drove; the case then waits for them.

    Raises:
        CaseRefusedError: It is over, or nobody is known whom one could ask.
    """
    _require_somebody(work, incident)
    change = Change("driver_asked", EntryKind.QUESTION, words)
    return Said(save_case(work, actor, incident, change, present), people_of(incident)[:1])


@guarded_case(Action.ANSWER_ABOUT_CASE)
def answer_about_case(
    work: Work, actor: Actor, incident: Incident, words: str, present: Present
) -> Said:
    """Answer what was asked, or say something about one's own case.

    Args:
        work: The unit of work.
        actor: The driver or the reporter.
        incident: Their case.
        words: At most `MAX_WORDS` characters; empty where photos are the answer.
        present: Now.

    Raises:
        CaseRefusedError: It is over.
    """
    require_open_or_contested(work, incident)
    question = open_question(work.incidents.entries_of(incident.id))
    change = Change(
        "question_answered", EntryKind.ANSWER, words, {"is_asked": question is not None}
    )
    saved = save_case(work, actor, incident, change, present)
    return Said(saved, _told(work, saved, question, present), question)


@guarded_case(Action.HANDLE_CASE)
def write_remark(
    work: Work, actor: Actor, incident: Incident, remark: Remark, words: str, present: Present
) -> Incident:
    """Write down a note or an exchange; the driver does not see it."""
    change = Change(f"{remark.value}_written", EntryKind(remark.value), words)
    return save_case(work, actor, incident, change, present)


def _told(
    work: Work, incident: Incident, question: Entry | None, present: Present
) -> tuple[int, ...]:
    """Who asked and who handles it, as long as they may; where that is nobody, all who may."""
    possible = possible_handlers(work, incident, present.today)
    known = (question.author_id if question else None, incident.handler_id)
    told = tuple(dict.fromkeys(one for one in known if one in possible and one is not None))
    return told or possible


def _require_somebody(work: Work, incident: Incident) -> None:
    require_open_or_contested(work, incident)
    if not people_of(incident):
        raise CaseRefusedError(reason="nobody_to_ask")
