"""Answer a near miss or a hazard: thanks, and what changes; everybody of the site reads it.

Whoever gets no answer has more accidents afterwards than whoever gets one (FLEET.md § 3.5).
"""

import re
from dataclasses import replace

from fleet.access import Action, Actor, guarded_case
from fleet.cases import EntryKind
from fleet.contests import refuse_if_contested
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.intake.cells import plain
from fleet.ports import Work
from fleet.sites import site_of
from fleet.usecases.award_points import award_for_case, points_for
from fleet.usecases.change_case_status import StatusChange, closed_case
from fleet.usecases.save_case import Change, Present, people_of, save_case

MAX_ANSWER = 800
_COMPARED = 50  # people whose name holds a word: enough to find one who bears it
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")


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
    given = award_for_case(work, saved, present.now, present.zone)
    points = points_for(given, incident.reporter_id)
    return StatusChange(saved, incident.status, people_of(incident), points)


@guarded_case(Action.HANDLE_CASE)
def names_in_answer(
    work: Work, _: Actor, incident: Incident, words: str, present: Present
) -> tuple[str, ...]:
    """The words of an answer that are also a name of somebody of the site, to be thought over.

    Words with a capital letter alone are compared, whatever their accents.
    """
    site = site_of(work, incident.unit_id)
    written = dict.fromkeys(one for one in _WORD.findall(words) if one[0].isupper())
    return tuple(one for one in written if _is_name(work, one, site.id, present))


def _is_name(work: Work, word: str, site_id: int, present: Present) -> bool:
    found, _ = work.people.search(word, (site_id,), present.today, 0, _COMPARED)
    names = {name for row in found for name in plain(row.full_name).split("_")}
    return set(plain(word).split("_")) <= names


def _require_unanswered(work: Work, incident: Incident) -> None:
    if not incident.is_preventive:
        raise CaseRefusedError(reason="not_preventive")
    if incident.answered_at is not None or not incident.is_open:
        raise CaseRefusedError(reason="answered")
    refuse_if_contested(work, incident.id)
