"""Which badges follow from the facts."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.badges import BadgeFacts, badge_facts, badges_earned
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.people import Employee, Language
from fleet.recognition import BadgeKind, PointEntry, PointReason
from fleet.streaks import Confirmation, ConfirmationKind
from fleet.streaks_facts import PersonRecords

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)
RECORDS = PersonRecords(
    employee=Employee(1, "A-1", "Ada", "Morel", 1, Language.FRENCH, date(2018, 1, 1)),
    linked_at=NOW,
    insured_from=None,
    claims=(),
    incidents=(),
    confirmations=(),
    pauses=(),
    assignments=(),
    handovers=(),
)
NEAR_MISS = Incident(
    id=1,
    unit_id=1,
    reporter_id=1,
    driver_id=1,
    reported_at=NOW,
    status=IncidentStatus.DECLARED,
    event=EventType.NEAR_MISS,
)
QUIZ = PointEntry(1, 1, PointReason.QUIZ, 10, "quiz:2026-11", NOW, Month(2026, 11))


def a_claim(liability: Liability, decided_on: date, **changes: object) -> RecordedClaim:
    decision = ClaimDecision(liability, None, decided_on, "lettre", NOW, recorded_by=5)
    claim = RecordedClaim(1, "S-1", 1, None, date(2026, 7, 1), ClaimKind.COLLISION, (decision,))
    return replace(claim, **changes)  # type: ignore[arg-type]  # the caller names fields


def earned(best_months: int = 0, *entries: PointEntry, **records: object) -> set[BadgeKind]:
    known = replace(RECORDS, **records)  # type: ignore[arg-type]  # the caller names fields
    return set(badges_earned(badge_facts(known, entries, best_months, PARIS), TODAY))


@pytest.mark.parametrize(
    ("months", "number"), [(0, 0), (1, 1), (2, 1), (3, 2), (6, 3), (12, 4), (23, 4), (24, 5)]
)
def test_each_milestone_of_the_best_run_has_its_badge(months: int, number: int) -> None:
    assert len(badges_earned(BadgeFacts(best_months=months), TODAY)) == number


def test_the_first_steps_are_a_confirmation_or_a_report_and_a_quiz_or_a_training() -> None:
    confirmation = Confirmation(1, Month(2026, 11), ConfirmationKind.NOTHING_TO_REPORT, NOW)
    training = replace(QUIZ, reason=PointReason.TRAINING)
    assert earned(0, QUIZ) == set()
    assert earned(confirmations=(confirmation,)) == set()
    for learnt in (QUIZ, training):
        assert earned(0, learnt, confirmations=(confirmation,)) == {BadgeKind.WELCOME}
        assert BadgeKind.WELCOME in earned(0, learnt, incidents=(NEAR_MISS,))


def test_a_first_report_has_a_badge_whatever_it_is_about() -> None:
    accident = replace(NEAR_MISS, event=EventType.MANOEUVRE)
    for report in (accident, NEAR_MISS):
        assert earned(incidents=(report,)) == {BadgeKind.FIRST_REPORT}


def test_a_report_that_came_late_has_no_badge() -> None:
    late = replace(NEAR_MISS, event=EventType.MANOEUVRE, occurred_on=date(2026, 11, 1))
    assert earned(incidents=(late,)) == set()


def test_a_near_miss_that_was_answered_is_a_good_catch() -> None:
    answered = replace(NEAR_MISS, answered_at=NOW)
    assert earned(incidents=(answered,)) == {BadgeKind.FIRST_REPORT, BadgeKind.GOOD_CATCH}


def test_what_somebody_else_told_is_theirs_unless_the_person_has_no_account() -> None:
    told_for = replace(NEAR_MISS, reporter_id=2)
    assert earned(incidents=(told_for,)) == set()
    assert earned(incidents=(told_for,), linked_at=None) == {BadgeKind.FIRST_REPORT}


@pytest.mark.parametrize(
    ("claim", "is_back"),
    [
        (a_claim(Liability.FULL, date(2026, 8, 21)), True),
        (a_claim(Liability.PARTIAL, date(2026, 8, 22)), False),
        (a_claim(Liability.NONE, date(2026, 8, 1)), False),
        (a_claim(Liability.FULL, date(2026, 8, 1), is_contested=True), False),
        (a_claim(Liability.FULL, date(2026, 8, 1), decisions=()), False),
    ],
)
def test_three_months_after_a_decision_somebody_is_back(
    claim: RecordedClaim, *, is_back: bool
) -> None:
    assert earned(claims=(claim,)) == ({BadgeKind.RETURN} if is_back else set())


def test_what_was_imported_makes_nobody_come_back() -> None:
    imported = ClaimDecision(Liability.FULL, None, date(2021, 6, 1), "lettre", NOW)
    assert earned(claims=(a_claim(Liability.FULL, TODAY, decisions=(imported,)),)) == set()


def test_a_later_decision_begins_the_three_months_anew() -> None:
    claims = (
        a_claim(Liability.FULL, date(2026, 1, 1)),
        a_claim(Liability.FULL, date(2026, 10, 1), id=2, number="S-2"),
    )
    assert earned(claims=claims) == set()
