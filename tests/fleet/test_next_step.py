"""What must be done next in a case, and what its driver reads of it."""

from dataclasses import replace

import pytest

from fleet.case_thread import AMONG_HANDLERS, open_question, shown_entries
from fleet.cases import Entry, EntryKind
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.next_step import NextStep, next_step
from tests.support.small_company import NOW

CASE = Incident(1, 2, 3, 3, NOW, IncidentStatus.DECLARED, "2026-0001", EventType.THEFT)


def _step(incident: Incident, **so_far: bool) -> NextStep:
    known = {"is_contested": False, "is_proposed": False, "has_open_question": False}
    return next_step(incident, **{**known, **so_far})


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (IncidentStatus.DRAFT, NextStep.SEND_REPORT),
        (IncidentStatus.DECLARED, NextStep.CHECK),
        (IncidentStatus.CHECKED, NextStep.SEND_TO_INSURER),
        (IncidentStatus.SURVEY, NextStep.AWAIT_INSURER),
        (IncidentStatus.LIABILITY_DECIDED, NextStep.CLOSE_OR_RECOVER),
        (IncidentStatus.RECOVERY, NextStep.RECOVER),
        (IncidentStatus.KEPT_IN_HOUSE, NextStep.REPAIR_AND_CLOSE),
        (IncidentStatus.CLOSED, NextStep.NOTHING),
    ],
)
def test_each_status_has_its_next_step(status: IncidentStatus, step: NextStep) -> None:
    assert _step(replace(CASE, status=status)) is step


def test_a_contest_comes_before_everything_else() -> None:
    closed = replace(CASE, status=IncidentStatus.CLOSED)
    assert _step(closed, is_contested=True, is_proposed=True) is NextStep.ANSWER_CONTEST


def test_a_decision_to_confirm_comes_before_an_open_question() -> None:
    assert _step(CASE, is_proposed=True, has_open_question=True) is NextStep.CONFIRM_DECISION


def test_a_closed_case_no_longer_waits_for_the_driver() -> None:
    closed = replace(CASE, status=IncidentStatus.CLOSED)
    assert _step(closed, has_open_question=True) is NextStep.NOTHING


def test_a_repair_after_the_decision_leads_to_the_end() -> None:
    repaired = replace(CASE, status=IncidentStatus.REPAIR, claim_id=4)
    assert _step(repaired) is NextStep.CLOSE_OR_RECOVER


def test_a_near_miss_wants_an_answer() -> None:
    assert _step(replace(CASE, event=EventType.NEAR_MISS)) is NextStep.ANSWER_REPORT


def _thread(*kinds: EntryKind) -> list[Entry]:
    return [Entry(place, 1, NOW, kind) for place, kind in enumerate(kinds)]


def test_one_answer_ends_the_questions_before_it() -> None:
    question, answer = EntryKind.QUESTION, EntryKind.ANSWER
    assert open_question(_thread(question, question, answer)) is None
    asked_again = open_question(_thread(question, answer, EntryKind.NOTE, question))
    assert asked_again is not None
    assert asked_again.id == 3


@pytest.mark.parametrize("kind", EntryKind)
def test_the_driver_sees_what_is_not_among_handlers(kind: EntryKind) -> None:
    entries = _thread(kind)
    assert shown_entries(entries, is_own=False) == entries
    assert bool(shown_entries(entries, is_own=True)) is (kind not in AMONG_HANDLERS)
