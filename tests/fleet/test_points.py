"""What earns points, and what points amount to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.points import (
    LEVELS,
    RULE_OF,
    RULES,
    best_total_of,
    earned_by,
    level_of,
    points_to_next_level,
    possible_worths,
    progress_permille,
    total_of,
    worth_of,
)
from fleet.recognition import Level, PointEntry, PointReason

PARIS = ZoneInfo("Europe/Paris")
SENT_AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
REPORT = Incident(
    id=17,
    unit_id=1,
    reporter_id=1,
    driver_id=1,
    reported_at=SENT_AT,
    status=IncidentStatus.DECLARED,
    number="2026-0017",
    event=EventType.MANOEUVRE,
    occurred_on=date(2026, 11, 20),
)
NEAR_MISS = replace(REPORT, event=EventType.NEAR_MISS, answered_at=SENT_AT + timedelta(days=3))


def an_entry(number: int, points: int, corrects: int | None = None) -> PointEntry:
    reason = PointReason.CORRECTION if corrects else PointReason.QUIZ
    month = Month(2026, 11)
    key = f"{reason.value}:{number}"
    return PointEntry(number, 1, reason, points, key, SENT_AT, month, corrects_id=corrects)


def reasons(incident: Incident, *, is_complete: bool = True, has_photos: bool = True) -> set[str]:
    found = earned_by(incident, is_complete=is_complete, has_photos=has_photos, zone=PARIS)
    return {one.reason.value for one in found}


def test_every_reason_but_a_correction_has_a_value_above_nothing() -> None:
    assert set(RULE_OF) == set(PointReason) - {PointReason.CORRECTION}
    assert all(rule.points > 0 for rule in RULES)


def test_a_report_of_the_same_day_with_its_file_and_photos_earns_three_times() -> None:
    assert reasons(REPORT) == {"same_day_report", "complete_file", "photos"}


def test_a_report_of_the_next_day_earns_its_file_and_photos() -> None:
    assert reasons(replace(REPORT, occurred_on=date(2026, 11, 19))) == {"complete_file", "photos"}


def test_a_late_report_gains_nothing() -> None:
    assert reasons(replace(REPORT, occurred_on=date(2026, 11, 18))) == set()


def test_the_day_is_the_legal_one_in_the_companys_zone() -> None:
    after_midnight = datetime(2026, 11, 19, 23, 30, tzinfo=UTC)
    assert "same_day_report" in reasons(replace(REPORT, reported_at=after_midnight))


def test_a_report_without_its_day_earns_once_the_day_is_said() -> None:
    assert reasons(replace(REPORT, occurred_on=None)) == set()


def test_an_open_file_without_photos_earns_its_day_alone() -> None:
    assert reasons(REPORT, is_complete=False, has_photos=False) == {"same_day_report"}


def test_a_near_miss_earns_once_somebody_has_answered_it() -> None:
    assert reasons(replace(NEAR_MISS, answered_at=None)) == set()
    assert reasons(NEAR_MISS) == {"near_miss"}


def test_a_hazard_of_the_companys_own_making_counts_double() -> None:
    assert reasons(replace(NEAR_MISS, event=EventType.HAZARD)) == {"hazard"}
    near_miss, hazard = RULE_OF[PointReason.NEAR_MISS], RULE_OF[PointReason.HAZARD]
    assert hazard.points == 2 * near_miss.points


def test_a_near_miss_counts_for_the_month_in_which_it_was_told() -> None:
    late_answer = replace(NEAR_MISS, answered_at=SENT_AT + timedelta(days=60))
    (earned,) = earned_by(late_answer, is_complete=True, has_photos=False, zone=PARIS)
    assert (earned.key, earned.month) == ("near_miss:17", Month(2026, 11))


@pytest.mark.parametrize("changes", [{"status": IncidentStatus.DRAFT}, {"wants_anonymity": True}])
def test_a_draft_and_a_report_without_a_name_earn_nothing(changes: dict[str, object]) -> None:
    assert reasons(replace(NEAR_MISS, **changes)) == set()  # type: ignore[arg-type]


@given(
    st.sampled_from(list(EventType)),
    st.sampled_from([one for one in IncidentStatus if one is not IncidentStatus.DRAFT]),
    st.integers(0, 40),
    st.booleans(),
    st.booleans(),
)
def test_whatever_becomes_of_a_case_never_changes_what_it_earned(
    event: EventType, status: IncidentStatus, days: int, is_injured: bool, has_claim: bool
) -> None:
    told = replace(NEAR_MISS, event=event, occurred_on=SENT_AT.date() - timedelta(days=days))
    later = replace(
        told,
        status=status,
        is_injured=is_injured,
        claim_id=9 if has_claim else None,
        closed_at=SENT_AT,
        waits_for=told.waits_for,
    )
    assert reasons(later) == reasons(told)


def test_levels_begin_at_nothing_and_rise() -> None:
    thresholds = [threshold for _, threshold in LEVELS]
    assert thresholds[0] == 0
    assert thresholds == sorted(set(thresholds))
    assert [level for level, _ in LEVELS] == list(Level)


def months_until(level: Level) -> int:
    """Of somebody careful: quiz and check each month, a near miss a quarter, a training a year."""
    points, month = 0, 0
    needed = dict(LEVELS)[level]
    while points < needed:
        month += 1
        points += RULE_OF[PointReason.QUIZ].points + RULE_OF[PointReason.VEHICLE_CHECK].points
        points += RULE_OF[PointReason.NEAR_MISS].points if month % 3 == 0 else 0
        points += RULE_OF[PointReason.TRAINING].points if month % 12 == 0 else 0
    return month


@pytest.mark.parametrize(("level", "months"), [(Level.BRONZE, 2), (Level.PLATINUM, 36)])
def test_a_careful_driver_reaches_a_level_in_time(level: Level, months: int) -> None:
    assert months_until(level) == pytest.approx(months, abs=3)


def test_a_level_is_reached_with_its_points() -> None:
    assert level_of([an_entry(1, 39)]) is Level.START
    assert level_of([an_entry(1, 40)]) is Level.BRONZE
    assert points_to_next_level([an_entry(1, 40)]) == 160
    assert points_to_next_level([an_entry(1, 900)]) is None


def test_the_correction_of_an_error_lowers_the_total_and_no_level() -> None:
    entries = [an_entry(1, 40), an_entry(2, -40, corrects=1)]
    assert (total_of(entries), level_of(entries)) == (0, Level.BRONZE)
    assert progress_permille(entries) == 0
    assert worth_of(entries[0], entries) == 0


@given(st.lists(st.integers(-50, 50)))
def test_the_best_total_never_falls(changes: list[int]) -> None:
    entries = [an_entry(number, points) for number, points in enumerate(changes, 1)]
    best = [best_total_of(entries[:length]) for length in range(len(entries) + 1)]
    assert best == sorted(best)
    assert best[-1] >= max(0, total_of(entries))


def test_a_near_miss_may_turn_out_to_be_a_hazard_and_nothing_else() -> None:
    assert possible_worths(an_entry(1, 10)) == (0, 10)
    near_miss = replace(an_entry(1, 15), reason=PointReason.NEAR_MISS)
    assert possible_worths(near_miss) == (0, 15, 30)
