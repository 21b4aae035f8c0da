"""What must hold for every history: telling is never worse than hiding, a pause takes nothing."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.claims import Liability
from fleet.driving import RecordedClaim
from fleet.incidents import EventType, Incident
from fleet.streaks import ClaimFreeRun, MonthMark, PastAccount, Pause
from fleet.streaks_facts import (
    PersonRecords,
    claim_free_facts,
    months_told,
    responsible_facts,
)
from fleet.streaks_rules import (
    after,
    claim_free_run,
    length_of,
    mark_of,
    milestones_reached,
    responsible_streak,
)
from tests.support.streaks import (
    COLLEAGUE,
    FIRST,
    PARIS,
    PERSON,
    TODAY,
    a_claim,
    an_incident,
    days,
    incidents,
    lives,
    noon,
    pauses,
    series,
    with_incident,
)

marks = st.lists(st.sampled_from(MonthMark), max_size=60)
WORST_FIRST = (MonthMark.MISSED, MonthMark.OPEN, MonthMark.KEPT)
AT_THE_WHEEL = EventType.MANOEUVRE


def figures(records: PersonRecords, today: date) -> tuple[int, int]:
    streak = series(records, today)
    return streak.months, streak.best_months


@given(lives(), days, days)
def test_telling_an_accident_on_time_is_never_worse_than_hiding_it(
    life: PersonRecords, occurred_on: date, today: date
) -> None:
    told = with_incident(life, an_incident(occurred_on, event=AT_THE_WHEEL))
    months, best = figures(told, max(today, occurred_on))
    hidden_months, hidden_best = figures(life, max(today, occurred_on))

    assert (months >= hidden_months, best >= hidden_best) == (True, True)


@given(lives(), days, st.integers(2, 90), st.sampled_from([PERSON, COLLEAGUE]), days)
def test_telling_on_time_is_never_worse_than_being_found_out(
    life: PersonRecords, occurred_on: date, later_days: int, teller: int, today: date
) -> None:
    told = with_incident(life, an_incident(occurred_on, event=AT_THE_WHEEL))
    found = with_incident(life, an_incident(occurred_on, later_days, AT_THE_WHEEL, teller))
    day = max(today, occurred_on)
    months, best = figures(told, day)
    found_months, found_best = figures(found, day)

    assert (months >= found_months, best >= found_best) == (True, True)


@given(lives(), days, st.integers(2, 90), days)
def test_telling_late_oneself_is_never_worse_than_being_found_out(
    life: PersonRecords, occurred_on: date, later_days: int, today: date
) -> None:
    day = max(today, occurred_on)
    own = an_incident(occurred_on, later_days, AT_THE_WHEEL)
    months, best = figures(with_incident(life, own), day)
    found = an_incident(occurred_on, later_days, AT_THE_WHEEL, COLLEAGUE)
    found_months, found_best = figures(with_incident(life, found), day)

    assert (months >= found_months, best >= found_best) == (True, True)


@given(lives(), days, st.integers(2, 90), days)
def test_telling_late_oneself_is_never_worse_than_hiding_for_good(
    life: PersonRecords, occurred_on: date, later_days: int, today: date
) -> None:
    day = max(today, occurred_on)
    months, best = figures(with_incident(life, an_incident(occurred_on, later_days)), day)
    hidden_months, hidden_best = figures(life, day)

    assert (months >= hidden_months, best >= hidden_best) == (True, True)


def until(life: PersonRecords, day: date) -> PersonRecords:
    """What was known of somebody without an account on the evening of a day."""
    return replace(
        life,
        linked_at=None,
        incidents=tuple(one for one in life.incidents if one.reported_at.date() <= day),
        confirmations=tuple(one for one in life.confirmations if one.confirmed_at.date() <= day),
        claims=tuple(one for one in life.claims if one.occurred_on <= day),
    )


@given(lives(), st.lists(days, min_size=1, max_size=3), days, days)
def test_linking_an_account_at_any_time_never_lowers_a_figure(
    life: PersonRecords, collided_on: list[date], linked_on: date, today: date
) -> None:
    claims = tuple(a_claim(day, (Liability.NONE, TODAY)) for day in collided_on)
    paper = until(replace(life, claims=claims), linked_on)
    linked = replace(paper, linked_at=noon(linked_on) + timedelta(hours=6))
    day = max(today, linked_on)

    assert figures(linked, day) == figures(paper, day)
    assert claim_free(linked, day).best_months >= claim_free(paper, day).best_months


@given(lives(), days, days, days)
def test_linking_an_account_again_never_lowers_a_figure(
    life: PersonRecords, linked_on: date, unlinked_on: date, today: date
) -> None:
    relinked_on = max(linked_on, unlinked_on, today)
    past = PastAccount(PERSON, noon(linked_on), noon(max(linked_on, unlinked_on)))
    before = replace(until(life, relinked_on), past_accounts=(past,))
    linked = replace(before, linked_at=noon(relinked_on) + timedelta(hours=6))

    assert figures(linked, relinked_on) == figures(before, relinked_on)
    assert claim_free(linked, relinked_on) == claim_free(before, relinked_on)


@given(lives(), st.booleans(), days)
def test_forgetting_who_reported_near_misses_never_lowers_a_series(
    life: PersonRecords, has_account: bool, today: date
) -> None:
    life = replace(life, linked_at=noon(FIRST)) if has_account else life
    old = [one for one in life.incidents if one.is_preventive]
    kept = tuple(one for one in life.incidents if not one.is_preventive)
    earned = months_told(replace(life, incidents=tuple(old)), PARIS)
    forgotten = replace(life, incidents=kept, months_taken_part=sorted(earned))
    before, after_it = series(life, today), series(forgotten, today)

    assert after_it.months == before.months
    assert after_it.best_months >= before.best_months


@given(lives(), pauses(), st.integers(0, 365), days)
def test_noting_a_leave_late_is_never_worse_than_noting_it_on_its_first_day(
    life: PersonRecords, pause: Pause, later_days: int, today: date
) -> None:
    late = replace(pause, noted_on=pause.from_on + timedelta(days=later_days))
    at_once = replace(life, pauses=(*life.pauses, pause))
    noted = replace(life, pauses=(*life.pauses, late))
    months, best = figures(noted, today)
    first_months, first_best = figures(at_once, today)

    assert (months >= first_months, best >= first_best) == (True, True)
    assert claim_free(noted, today).best_months >= claim_free(at_once, today).best_months


@given(lives(), pauses(), days)
def test_noting_a_leave_afterwards_never_lowers_what_was_shown(
    life: PersonRecords, pause: Pause, today: date
) -> None:
    life = replace(until(life, today), linked_at=life.linked_at)
    noted = replace(life, pauses=(*life.pauses, replace(pause, noted_on=today)))
    months, best = figures(noted, today)
    shown_months, shown_best = figures(life, today)
    shown = claim_free(life, today)

    assert (months >= shown_months, best >= shown_best) == (True, True)
    assert claim_free(noted, today).best_months >= shown.best_months


@given(lives(), days, st.sampled_from([EventType.NEAR_MISS, EventType.HAZARD]), days)
def test_a_near_miss_with_a_name_never_makes_anything_worse(
    life: PersonRecords, told_on: date, event: EventType, today: date
) -> None:
    reported = with_incident(life, an_incident(told_on, event=event))
    months, best = figures(reported, max(today, told_on))
    silent_months, silent_best = figures(life, max(today, told_on))

    assert (months >= silent_months, best >= silent_best) == (True, True)


@given(marks, st.integers(0, 60))
def test_github_uhabits_88_a_pause_breaks_no_series(before: list[MonthMark], number: int) -> None:
    months, best = length_of(before)
    assert length_of([*before, *[MonthMark.PAUSED] * number]) == (months, best)


@given(marks, marks, st.integers(0, 60))
def test_github_grove_24_a_pause_lengthens_no_series(
    before: list[MonthMark], then: list[MonthMark], number: int
) -> None:
    paused = [*before, *[MonthMark.PAUSED] * number, *then]
    assert length_of(paused) == length_of([*before, *then])


@given(lives(), pauses(), days)
def test_a_month_that_is_wholly_paused_is_neither_kept_nor_missed(
    life: PersonRecords, pause: Pause, today: date
) -> None:
    paused = replace(life, pauses=(*life.pauses, pause))
    facts = responsible_facts(paused, today, PARIS)
    for month, mark in responsible_streak(facts, today).marks:
        ends_on = pause.until_on or date.max
        if pause.from_on <= month.first_on and month.last_on < ends_on:
            assert mark is MonthMark.PAUSED


@given(lives(), days)
def test_no_figure_is_negative_and_the_best_is_never_below_the_present(
    life: PersonRecords, today: date
) -> None:
    streak = series(life, today)

    assert 0 <= streak.months <= streak.best_months
    assert streak.months <= len(streak.marks)
    assert all(one <= streak.best_months for one in milestones_reached(streak))
    assert streak.next_milestone_months is None or streak.next_milestone_months > streak.months


@given(st.integers(0, 60), st.integers(0, 60), st.sampled_from(MonthMark), st.booleans())
def test_a_longer_series_stays_the_longer_one(
    shorter: int, more: int, mark: MonthMark, is_held: bool
) -> None:
    longer = shorter + more
    assert after(shorter, mark, is_held=is_held) <= after(longer, mark, is_held=is_held)


@given(marks, marks, st.integers(0, 2), st.integers(0, 2))
def test_a_better_month_never_gives_a_shorter_series(
    before: list[MonthMark], then: list[MonthMark], one: int, two: int
) -> None:
    worse, better = WORST_FIRST[min(one, two)], WORST_FIRST[max(one, two)]
    settled = [mark for mark in then if mark is not MonthMark.OPEN]
    months, best = length_of([*before, better, *settled])
    if better is MonthMark.KEPT:
        worse_months, worse_best = length_of([*before, worse, *settled])
        assert (months >= worse_months, best >= worse_best) == (True, True)


@given(marks)
def test_after_the_first_month_a_series_is_never_zero_again(passed: list[MonthMark]) -> None:
    months, best = length_of(passed)
    assert (months > 0) == (best > 0)


@given(lives(), days, days)
def test_the_best_series_never_sinks_as_time_goes_on(
    life: PersonRecords, one: date, two: date
) -> None:
    facts = responsible_facts(life, TODAY, PARIS)

    def best_on(day: date) -> int:
        return responsible_streak(facts.known_on(day), day).best_months

    assert best_on(min(one, two)) <= best_on(max(one, two))


@given(lives(), days)
def test_a_late_month_that_counts_is_missed_whatever_was_confirmed(
    life: PersonRecords, today: date
) -> None:
    facts = responsible_facts(life, today, PARIS)
    for news in facts.late_news:
        assert mark_of(facts, news.month, today) in {MonthMark.MISSED, MonthMark.PAUSED}


liabilities = st.sampled_from(Liability)


@st.composite
def claims(draw: st.DrawFn) -> RecordedClaim:
    occurred_on = draw(days)
    decisions = draw(
        st.lists(st.tuples(liabilities, st.integers(0, 300)), max_size=3).map(
            lambda rows: sorted(rows, key=lambda row: row[1])
        )
    )
    dated = [(share, occurred_on + timedelta(days=later)) for share, later in decisions]
    return a_claim(occurred_on, *dated)


def claim_free(records: PersonRecords, today: date) -> ClaimFreeRun:
    return claim_free_run(claim_free_facts(records, PARIS), today)


@given(lives(), st.lists(claims(), max_size=3), st.lists(incidents(), max_size=4), days)
def test_the_claim_free_run_never_depends_on_what_was_reported(
    life: PersonRecords, known: list[RecordedClaim], reported: list[Incident], today: date
) -> None:
    silent = replace(life, claims=tuple(known), incidents=())
    told = replace(silent, incidents=tuple(reported), confirmations=())
    one, other = claim_free(silent, today), claim_free(told, today)

    assert (one.months, one.best_months, one.since_on) == (
        other.months,
        other.best_months,
        other.since_on,
    )


@given(lives(), st.lists(claims(), max_size=3), days)
def test_the_claim_free_run_is_never_negative_nor_above_its_best(
    life: PersonRecords, known: list[RecordedClaim], today: date
) -> None:
    run = claim_free(replace(life, claims=tuple(known)), today)
    assert 0 <= run.months <= run.best_months


@given(lives(), pauses(), days, days)
def test_github_grove_24_a_pause_freezes_the_claim_free_run(
    life: PersonRecords, pause: Pause, one: date, two: date
) -> None:
    records = replace(life, pauses=(pause,), claims=())
    ends_on = pause.until_on or date.max
    during = [day for day in (one, two) if pause.from_on <= day < ends_on]
    eve = max(FIRST, pause.from_on - timedelta(days=1))
    for day in during:
        assert claim_free(records, day).months == claim_free(records, eve).months


@given(lives(), days, days, st.sampled_from([Liability.FULL, Liability.PARTIAL]), days)
def test_a_decision_never_lowers_the_best_claim_free_run(
    life: PersonRecords, occurred_on: date, decided_on: date, share: Liability, today: date
) -> None:
    decided_on = max(decided_on, occurred_on)
    before = replace(life, claims=(a_claim(occurred_on),))
    after_it = replace(life, claims=(a_claim(occurred_on, (share, decided_on)),))
    best = claim_free(before, min(decided_on, today)).best_months
    assert claim_free(after_it, max(today, decided_on)).best_months >= best


@given(lives(), days, days)
def test_a_claim_that_is_requalified_gives_its_months_back(
    life: PersonRecords, occurred_on: date, today: date
) -> None:
    held, cleared = (Liability.FULL, occurred_on), (Liability.NONE, occurred_on)
    requalified = replace(life, claims=(a_claim(occurred_on, held, cleared),))
    assert claim_free(requalified, today).months == claim_free(life, today).months
