"""The two streaks, case by case (docs/algorithms/streaks.md)."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.driving import ClaimDecision
from fleet.incidents import EventType, IncidentStatus
from fleet.months import Month
from fleet.streaks import (
    ClaimFreeRun,
    MonthMark,
    Participation,
    PastAccount,
    Pause,
    is_paused,
)
from fleet.streaks_facts import PersonRecords, claim_free_facts
from fleet.streaks_rules import (
    claim_free_run,
    length_of,
    milestones_reached,
    months_between,
    open_months,
)
from tests.support.streaks import (
    CAR,
    CHECK,
    COLLEAGUE,
    PARIS,
    PERSON,
    RECORDS,
    TODAY,
    a_claim,
    an_incident,
    confirmed,
    kept_months,
    noon,
    series,
    with_incident,
)

K, P, O, M = MonthMark.KEPT, MonthMark.PAUSED, MonthMark.OPEN, MonthMark.MISSED  # noqa: E741 - as drawn
OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
YEAR = kept_months(Month(2025, 11), 12)  # through October 2026
A_YEAR = replace(RECORDS, linked_at=datetime(2025, 11, 3, tzinfo=UTC), confirmations=YEAR)


def run_of(records: PersonRecords, today: date = TODAY) -> ClaimFreeRun:
    return claim_free_run(claim_free_facts(records, PARIS), today)


@pytest.mark.parametrize(
    ("marks", "length"),
    [
        ([], (0, 0)),
        ([K], (1, 1)),
        ([M], (0, 0)),
        ([K, K, M], (1, 2)),
        ([K] * 5 + [M], (3, 5)),
        ([K] * 5 + [M, M, M], (3, 5)),
        ([K] * 14 + [M] + [K], (13, 14)),
        ([K] * 40 + [M], (36, 40)),
        ([K, K, P, P, K], (3, 3)),
        ([K, K, O], (2, 2)),
        ([K, K, O, K], (2, 2)),
        ([K, K, O, M], (1, 2)),
    ],
)
def test_a_missed_month_falls_back_to_the_last_milestone(
    marks: list[MonthMark], length: tuple[int, int]
) -> None:
    assert length_of(marks) == length


def test_a_year_of_full_participation_counts_twelve_months() -> None:
    streak = series(A_YEAR)
    assert (streak.months, streak.best_months, streak.next_milestone_months) == (12, 12, 24)
    assert streak.marks[-1] == (NOVEMBER, O)
    assert milestones_reached(streak) == (1, 3, 6, 12)


def test_the_first_month_is_open_and_nothing_is_missed() -> None:
    new = replace(RECORDS, linked_at=noon(TODAY))
    streak = series(new)
    assert (streak.marks, streak.months, streak.next_milestone_months) == (((NOVEMBER, O),), 0, 1)


def test_a_month_is_open_through_the_seventh_of_the_next_one() -> None:
    assert open_months(date(2026, 12, 7)) == (NOVEMBER, Month(2026, 12))
    assert open_months(date(2026, 12, 8)) == (Month(2026, 12),)
    assert series(A_YEAR, date(2026, 12, 7)).mark_of(NOVEMBER) is O
    assert series(A_YEAR, date(2026, 12, 8)).mark_of(NOVEMBER) is M


def test_a_month_with_days_of_pause_in_which_nothing_was_told_is_a_pause_and_not_missed() -> None:
    away = replace(A_YEAR, pauses=(Pause(1, 1, date(2026, 11, 20), date(2026, 12, 5)),))
    streak = series(away, date(2027, 1, 8))
    assert streak.mark_of(NOVEMBER) is P
    assert streak.months == 12


def test_a_month_with_days_of_pause_in_which_something_was_told_is_kept() -> None:
    away = replace(
        A_YEAR,
        confirmations=(*YEAR, confirmed(NOVEMBER, day=6)),
        pauses=(Pause(1, 1, date(2026, 11, 20), date(2026, 11, 27)),),
    )
    assert series(away, date(2026, 12, 8)).mark_of(NOVEMBER) is K


@pytest.mark.parametrize(
    "event", [EventType.MANOEUVRE, EventType.PARKED_HIT, EventType.NEAR_MISS, EventType.HAZARD]
)
def test_an_incident_that_is_told_on_time_keeps_its_month(event: EventType) -> None:
    streak = series(with_incident(A_YEAR, an_incident(date(2026, 11, 5), 1, event)))
    assert streak.mark_of(NOVEMBER) is K
    assert streak.months == 13


def test_an_accident_that_is_told_late_by_oneself_takes_nothing_and_earns_nothing() -> None:
    told = an_incident(date(2026, 11, 5), 9)
    assert series(with_incident(A_YEAR, told)).mark_of(NOVEMBER) is O
    both = replace(A_YEAR, confirmations=(*YEAR, confirmed(NOVEMBER, day=6)))
    streak = series(with_incident(both, told))
    assert (streak.mark_of(NOVEMBER), streak.late_months, streak.months) == (K, (), 13)


def test_an_accident_that_somebody_else_told_first_earns_nothing_that_month() -> None:
    both = replace(A_YEAR, confirmations=(*YEAR, confirmed(NOVEMBER, day=6)))
    found = with_incident(both, an_incident(date(2026, 11, 5), 2, reporter=COLLEAGUE))
    streak = series(found)
    assert (streak.mark_of(NOVEMBER), streak.late_months) == (M, (NOVEMBER,))
    assert (streak.months, streak.best_months) == (12, 13)  # on the eve, it was the thirteenth
    afterwards = with_incident(found, an_incident(date(2026, 11, 5), 3))
    assert series(afterwards).mark_of(NOVEMBER) is M
    before = with_incident(both, an_incident(date(2026, 11, 5), 3))
    found_later = with_incident(before, an_incident(date(2026, 11, 5), 4, reporter=COLLEAGUE))
    assert series(found_later).mark_of(NOVEMBER) is K


def test_an_accident_that_somebody_else_told_earns_nothing_that_month() -> None:
    both = replace(A_YEAR, confirmations=(*YEAR, confirmed(NOVEMBER)))
    found = with_incident(both, an_incident(date(2026, 11, 5), reporter=COLLEAGUE))
    assert series(found).mark_of(NOVEMBER) is M
    told = with_incident(found, an_incident(date(2026, 11, 5), 1))
    assert series(told).mark_of(NOVEMBER) is K


def test_nobody_is_expected_to_tell_where_somebody_was_hurt() -> None:
    hurt = replace(an_incident(date(2026, 11, 5), 3, reporter=COLLEAGUE), is_injured=True)
    assert series(with_incident(A_YEAR, hurt)).mark_of(NOVEMBER) is O


def test_damage_that_is_found_later_is_no_silence() -> None:
    hit = an_incident(date(2026, 11, 5), 6, EventType.PARKED_HIT)
    assert series(with_incident(A_YEAR, hit)).mark_of(NOVEMBER) is O


def test_a_collision_that_only_the_insurer_told_of_earns_nothing_that_month() -> None:
    claimed = replace(A_YEAR, claims=(a_claim(date(2026, 9, 4), (Liability.NONE, TODAY)),))
    assert series(claimed).mark_of(Month(2026, 9)) is M
    told = with_incident(claimed, an_incident(date(2026, 9, 4)))
    assert series(told).mark_of(Month(2026, 9)) is K


def test_a_collision_that_was_told_late_before_the_insurer_wrote_takes_nothing() -> None:
    claim = a_claim(date(2026, 9, 4), (Liability.NONE, date(2026, 10, 20)))
    claimed = replace(A_YEAR, claims=(claim,))
    before = with_incident(claimed, an_incident(date(2026, 9, 4), 30))
    afterwards = with_incident(claimed, an_incident(date(2026, 9, 4), 60))
    marks = [series(one).mark_of(Month(2026, 9)) for one in (before, afterwards)]
    assert marks == [K, M]


def test_what_was_before_the_person_could_tell_anything_is_no_silence() -> None:
    claimed = replace(A_YEAR, claims=(a_claim(date(2025, 11, 1), (Liability.FULL, TODAY)),))
    assert series(claimed).late_months == ()


def test_for_somebody_without_an_account_others_tell() -> None:
    paper = replace(A_YEAR, linked_at=None)
    told = with_incident(paper, an_incident(date(2026, 11, 5), reporter=COLLEAGUE))
    assert series(told).mark_of(NOVEMBER) is K


def test_what_was_told_on_paper_stays_told_when_an_account_is_linked() -> None:
    paper = with_incident(
        replace(RECORDS, linked_at=None, confirmations=kept_months(Month(2026, 1), 2)),
        an_incident(date(2026, 3, 10), reporter=COLLEAGUE),
    )
    paper = replace(paper, claims=(a_claim(date(2026, 2, 3), (Liability.NONE, TODAY)),))
    linked = series(replace(paper, linked_at=noon(TODAY)))
    assert (linked.best_months, linked.late_months) == (series(paper).best_months, ())
    assert linked.best_months == 3


def test_unlinking_an_account_forgives_nothing_and_linking_it_again_takes_nothing() -> None:
    linked_at = RECORDS.linked_at
    assert linked_at is not None
    claim = a_claim(date(2026, 5, 5), (Liability.FULL, date(2026, 9, 1)))
    life = replace(RECORDS, confirmations=kept_months(Month(2026, 1), 10), claims=(claim,))
    past = PastAccount(PERSON, linked_at, noon(date(2026, 10, 1)))
    unlinked = replace(life, linked_at=None, past_accounts=(past,))
    told = with_incident(unlinked, an_incident(date(2026, 11, 3), reporter=COLLEAGUE))
    assert series(unlinked).late_months == series(life).late_months == (Month(2026, 5),)
    assert series(told).months == series(replace(told, linked_at=noon(TODAY))).months == 9


def test_a_new_phone_never_lowers_the_best_claim_free_run() -> None:
    linked_at = RECORDS.linked_at
    assert linked_at is not None
    decision = ClaimDecision(Liability.FULL, None, date(2026, 7, 1), "import", noon(TODAY))
    claim = replace(a_claim(date(2025, 6, 15)), decisions=(decision,))
    life = replace(RECORDS, claims=(claim,))
    past = PastAccount(PERSON, linked_at, noon(TODAY))
    relinked = replace(life, linked_at=noon(TODAY) + timedelta(1), past_accounts=(past,))
    assert run_of(relinked).best_months == run_of(life).best_months == 22


def test_a_month_that_is_earned_stays_when_its_near_miss_is_forgotten() -> None:
    told = with_incident(A_YEAR, an_incident(date(2026, 11, 5), event=EventType.NEAR_MISS))
    forgotten = replace(A_YEAR, months_taken_part=(NOVEMBER,))
    assert series(forgotten).marks == series(told).marks
    assert series(forgotten).months == 13


def test_of_months_whose_records_are_forgotten_only_what_was_done_counts() -> None:
    long_ago = Month(2020, 10)
    told = kept_months(long_ago, 2)
    life = replace(RECORDS, linked_at=noon(date(2020, 9, 1)), confirmations=told, assignments=())
    marks = dict(series(life).marks)
    assert [marks[Month(2020, number)] for number in (9, 10, 11)] == [P, K, P]


def test_a_pause_that_is_noted_afterwards_takes_no_month_that_was_kept() -> None:
    away = Pause(1, PERSON, date(2026, 5, 1), date(2026, 7, 1), date(2026, 10, 20))
    without = [one for one in YEAR if one.month != Month(2026, 6)]
    streak = series(replace(A_YEAR, confirmations=tuple(without), pauses=(away,)))
    assert (streak.mark_of(Month(2026, 5)), streak.mark_of(Month(2026, 6))) == (K, P)
    assert (streak.months, streak.best_months) == (11, 11)


def test_a_pause_that_is_noted_afterwards_takes_nothing_from_the_claim_free_run() -> None:
    away = Pause(1, PERSON, date(2026, 3, 1), date(2026, 5, 1), date(2026, 6, 1))
    assert run_of(replace(RECORDS, pauses=(away,))).months == 22


def test_a_month_without_a_vehicle_is_paused() -> None:
    walking = replace(A_YEAR, assignments=(replace(CAR, until_on=date(2026, 10, 1)),))
    streak = series(walking)
    assert [mark for _, mark in streak.marks[-2:]] == [P, P]
    assert streak.months == 11


def test_github_uhabits_88_a_leave_of_two_months_breaks_no_series() -> None:
    away = Pause(1, PERSON, date(2026, 5, 1), date(2026, 7, 1))
    without = [one for one in YEAR if one.month not in {Month(2026, 5), Month(2026, 6)}]
    streak = series(replace(A_YEAR, confirmations=tuple(without), pauses=(away,)))
    assert [mark for _, mark in streak.marks].count(P) == 2
    assert (streak.months, streak.best_months) == (10, 10)


def test_github_grove_24_a_confirmed_month_of_leave_does_not_lengthen_a_series() -> None:
    away = Pause(1, PERSON, date(2026, 5, 1), date(2026, 7, 1))
    assert series(replace(A_YEAR, pauses=(away,))).months == 10


def test_a_month_with_some_days_of_pause_can_be_kept() -> None:
    away = Pause(1, PERSON, date(2026, 10, 2), date(2026, 10, 30))
    assert series(replace(A_YEAR, pauses=(away,))).mark_of(OCTOBER) is K


def test_a_pause_that_is_over_holds_no_longer() -> None:
    away = Pause(1, PERSON, date(2026, 10, 2), date(2026, 10, 30))
    assert is_paused([away], date(2026, 10, 29))
    assert not is_paused([away], date(2026, 10, 30))
    assert not is_paused([], TODAY)


def test_what_counts_this_month_is_said_each_once() -> None:
    records = replace(A_YEAR, confirmations=(*YEAR, confirmed(NOVEMBER, CHECK)))
    streak = series(with_incident(records, an_incident(TODAY, event=EventType.NEAR_MISS)))
    assert streak.participations == (
        (OCTOBER, Participation.NOTHING_TO_REPORT),
        (NOVEMBER, Participation.VEHICLE_CHECK),
        (NOVEMBER, Participation.NEAR_MISS),
    )


def test_months_are_whole_ones() -> None:
    assert months_between(date(2026, 2, 1), date(2026, 3, 1)) == 1
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert months_between(date(2026, 3, 1), date(2026, 2, 1)) == 0


def test_the_claim_free_run_begins_with_the_first_day_known() -> None:
    assert run_of(RECORDS) == ClaimFreeRun(22, date(2025, 1, 1), 22)
    insured = replace(RECORDS, insured_from=date(2026, 1, 1))
    assert run_of(insured) == ClaimFreeRun(10, date(2026, 1, 1), 10)


@pytest.mark.parametrize("share", [Liability.FULL, Liability.PARTIAL])
def test_a_decided_at_fault_claim_begins_a_new_run(share: Liability) -> None:
    claimed = replace(RECORDS, claims=(a_claim(date(2026, 3, 31), (share, date(2026, 6, 1))),))
    assert run_of(claimed) == ClaimFreeRun(7, date(2026, 4, 1), 17)


@pytest.mark.parametrize("share", [Liability.NONE, Liability.UNDETERMINED])
def test_a_claim_that_is_not_at_fault_changes_nothing(share: Liability) -> None:
    claimed = replace(RECORDS, claims=(a_claim(date(2026, 3, 31), (share, date(2026, 6, 1))),))
    pending = int(share is Liability.UNDETERMINED)
    assert run_of(claimed) == ClaimFreeRun(22, date(2025, 1, 1), 22, pending)


def test_theft_alone_is_nobodys_fault() -> None:
    theft = a_claim(date(2026, 3, 31), (Liability.FULL, TODAY), kind=ClaimKind.THEFT)
    assert run_of(replace(RECORDS, claims=(theft,))).months == 22


def test_an_open_case_is_pending_and_changes_nothing() -> None:
    case = replace(an_incident(date(2026, 11, 5)), status=IncidentStatus.SENT_TO_INSURER)
    kept = replace(an_incident(date(2026, 11, 6)), status=IncidentStatus.KEPT_IN_HOUSE)
    run = run_of(replace(RECORDS, incidents=(case, kept)))
    assert (run.months, run.number_of_pending) == (22, 1)


def test_a_contested_decision_keeps_its_effect_and_is_marked() -> None:
    claim = a_claim(date(2026, 3, 31), (Liability.FULL, date(2026, 6, 1)))
    run = run_of(replace(RECORDS, claims=(replace(claim, is_contested=True),)))
    assert (run.months, run.number_of_contested) == (7, 1)


def test_a_requalified_claim_gives_its_months_back() -> None:
    claim = a_claim(
        date(2026, 3, 31), (Liability.FULL, date(2026, 6, 1)), (Liability.NONE, date(2026, 9, 1))
    )
    assert run_of(replace(RECORDS, claims=(claim,))) == ClaimFreeRun(22, date(2025, 1, 1), 22)


def test_what_was_once_the_best_run_stays_the_best() -> None:
    late = a_claim(date(2025, 6, 15), (Liability.FULL, date(2026, 11, 1)))
    run = run_of(replace(RECORDS, claims=(late,)))
    assert (run.months, run.best_months) == (17, 22)


def test_what_came_with_the_first_import_was_never_another_run() -> None:
    decision = ClaimDecision(Liability.FULL, None, date(2025, 7, 1), "import", noon(TODAY))
    claim = replace(a_claim(date(2025, 6, 15)), decisions=(decision,))
    unseen = replace(RECORDS, linked_at=noon(TODAY) + timedelta(days=1), claims=(claim,))
    assert run_of(unseen).best_months == 17
    assert run_of(replace(unseen, linked_at=noon(date(2026, 1, 1)))).best_months == 22


def test_a_pause_freezes_the_claim_free_run() -> None:
    away = Pause(1, PERSON, date(2026, 3, 1), date(2026, 5, 1))
    assert run_of(replace(RECORDS, pauses=(away,))).months == 20
