"""The renewal calendar of contracts, by scenarios and by properties."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.clause import VehicleUse
from bonusmalus.periods import RenewalDay, next_renewal
from bot.holidays import working_days as french_days
from fleet.contract_calendar import (
    OLDEST_TOLD,
    PlannedStep,
    StepState,
    due_step,
    last_day_of_notice,
    put_off_until,
    renewal_calendar,
    renewal_to_close,
    renewal_to_show,
    renewals_to_follow,
    shown_steps,
)
from fleet.contract_renewals import NotedStep, RenewalStep
from fleet.driving import Contract, Regime
from fleet.working_days import WorkingDays

EVERY_DAY = WorkingDays()
FRENCH = french_days()
CONTRACT = Contract(
    1,
    "C-1",
    "Mutuelle",
    1,
    Regime.STATUTORY,
    VehicleUse.BUSINESS,
    RenewalDay(1, 1),
    date(2020, 1, 1),
)
RENEWAL_ON = date(2027, 1, 1)

days = st.dates(date(2021, 1, 1), date(2060, 12, 31))
renewal_days = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(
    lambda day: RenewalDay(day.month, day.day)
)
contracts = st.builds(
    lambda day, months: replace(CONTRACT, renewal_day=day, notice_months=months),
    renewal_days,
    st.integers(0, 12),
)


def planned(contract: Contract = CONTRACT, renewal_on: date = RENEWAL_ON) -> dict[str, PlannedStep]:
    return {one.step.value: one for one in renewal_calendar(contract, renewal_on, FRENCH)}


def noted(step: RenewalStep, **more: object) -> NotedStep:
    return replace(NotedStep(1, RENEWAL_ON, step), **more)  # type: ignore[arg-type]  # as named


def due(today: date, *said: NotedStep, contract: Contract = CONTRACT) -> str | None:
    steps = renewal_calendar(contract, RENEWAL_ON, FRENCH)
    found = due_step(RENEWAL_ON, steps, said, today)
    return None if found is None else found.name


def test_the_days_of_a_contract_with_two_months_of_notice() -> None:
    assert {name: one.on for name, one in planned().items()} == {
        "ask": date(2026, 8, 4),
        "clean": date(2026, 9, 3),
        "market": date(2026, 10, 3),
        "decide": date(2026, 10, 18),
        "notice": date(2026, 11, 1),
        "renew": date(2027, 1, 1),
        "drivers": date(2027, 1, 31),
    }


def test_the_last_day_of_notice_and_the_end_of_the_period_are_one_where_they_fall_together() -> (
    None
):
    assert planned()["notice"].ends_period
    assert "period" not in planned()


@pytest.mark.parametrize(
    ("months", "stop_on", "order"),
    [
        (1, date(2026, 12, 1), ["period", "notice"]),
        (3, date(2026, 10, 1), ["notice", "period"]),
        (0, date(2026, 12, 31), ["period", "notice"]),
        (12, date(2026, 1, 1), ["notice", "period"]),
    ],
)
def test_another_notice_is_shown_apart_from_the_end_of_the_period(
    months: int, stop_on: date, order: list[str]
) -> None:
    steps = planned(replace(CONTRACT, notice_months=months))

    assert steps["notice"].on == stop_on
    assert steps["period"].on == date(2026, 11, 1)
    assert [name for name in steps if name in order] == order


def test_a_longer_notice_moves_what_leads_to_it() -> None:
    usual, longer = planned(), planned(replace(CONTRACT, notice_months=3))
    for step in ("ask", "clean", "market", "decide"):
        assert usual[step].on - longer[step].on == usual["notice"].on - longer["notice"].on


def test_the_last_day_of_notice_on_a_holiday_is_told_on_the_working_day_before() -> None:
    assert planned()["notice"].remind_on == date(2026, 10, 30)  # 1 November 2026 is a Sunday


def test_what_is_no_hard_stop_is_told_on_the_working_day_after() -> None:
    assert planned()["renew"].remind_on == date(2027, 1, 4)  # 1 January 2027 is a Friday


@pytest.mark.parametrize(
    ("renewal_on", "stop_on"),
    [(date(2027, 2, 28), date(2026, 12, 29)), (date(2028, 2, 29), date(2027, 12, 29))],
)
def test_a_renewal_on_29_february_counts_from_the_29th(renewal_on: date, stop_on: date) -> None:
    contract = replace(CONTRACT, renewal_day=RenewalDay(2, 29))

    assert last_day_of_notice(contract, renewal_on) == stop_on


def test_a_notice_that_ends_in_a_short_month_ends_on_its_last_day() -> None:
    contract = replace(CONTRACT, renewal_day=RenewalDay(5, 31), notice_months=3)

    assert last_day_of_notice(contract, date(2027, 5, 31)) == date(2027, 2, 28)


def test_of_several_steps_that_came_the_last_one_alone_is_told() -> None:
    assert due(date(2026, 8, 3)) is None
    assert due(date(2026, 8, 4)) == "ask"
    assert due(date(2026, 10, 20)) == "decide"


def test_a_step_that_is_done_is_not_told_and_calls_back_no_earlier_one() -> None:
    done = noted(RenewalStep.CLEAN_CLAIMS, done_by=1, done_on=date(2026, 9, 1))

    assert due(date(2026, 9, 3), done) is None


def test_a_step_that_is_put_off_is_told_again_under_another_name() -> None:
    later = noted(RenewalStep.ASK_STATEMENTS, put_off_until_on=date(2026, 8, 11))

    assert due(date(2026, 8, 10), later) is None
    assert due(date(2026, 8, 11), later) == "ask:2026-08-11"


def test_nobody_is_told_of_a_notice_that_can_no_longer_be_given() -> None:
    assert due(date(2026, 11, 1)) == "notice"
    assert due(date(2026, 11, 2)) is None


def test_nobody_is_told_of_what_came_more_than_a_month_ago() -> None:
    told_on = planned()["drivers"].remind_on

    assert due(told_on + OLDEST_TOLD) == "drivers"
    assert due(told_on + OLDEST_TOLD + timedelta(days=1)) is None


def test_the_end_of_the_period_is_told_where_it_stands_apart() -> None:
    contract = replace(CONTRACT, notice_months=3)

    assert due(date(2026, 11, 2), contract=contract) == "period"


def test_states_of_the_steps() -> None:
    done = noted(RenewalStep.ASK_STATEMENTS, done_by=1, done_on=date(2026, 8, 4))
    later = noted(RenewalStep.CLEAN_CLAIMS, put_off_until_on=date(2026, 10, 12))
    steps = renewal_calendar(CONTRACT, RENEWAL_ON, FRENCH)

    before = [one.state for one in shown_steps(steps, (done, later), date(2026, 10, 6))]
    after = [one.state for one in shown_steps(steps, (done, later), date(2026, 11, 2))]

    due_, coming = StepState.DUE, StepState.COMING
    missed = StepState.MISSED
    assert before == [StepState.DONE, StepState.PUT_OFF, due_, coming, coming, coming, coming]
    assert after == [StepState.DONE, missed, missed, missed, missed, coming, coming]


def test_what_is_put_off_comes_in_a_week() -> None:
    steps = renewal_calendar(CONTRACT, RENEWAL_ON, FRENCH)

    assert put_off_until(steps[0], steps, date(2026, 8, 4), FRENCH) == date(2026, 8, 11)


def test_nothing_is_put_off_beyond_the_last_day_of_notice() -> None:
    steps = renewal_calendar(CONTRACT, RENEWAL_ON, FRENCH)

    assert put_off_until(steps[3], steps, date(2026, 10, 28), FRENCH) == date(2026, 10, 30)
    assert put_off_until(steps[4], steps, date(2026, 10, 30), FRENCH) is None


def test_the_first_year_of_a_contract_closes_nothing() -> None:
    contract = replace(CONTRACT, starts_on=date(2026, 1, 1))

    assert renewal_to_close(contract, date(2026, 12, 31)) is None
    assert renewal_to_close(contract, date(2027, 1, 1)) == date(2027, 1, 1)


def test_a_contract_that_has_not_begun_waits_for_its_first_renewal() -> None:
    contract = replace(CONTRACT, starts_on=date(2027, 1, 1))

    assert renewal_to_show(contract, date(2026, 11, 21)) == date(2028, 1, 1)


def test_the_screen_stays_with_a_renewal_until_its_statements_are_out() -> None:
    assert renewal_to_show(CONTRACT, date(2027, 2, 14)) == date(2027, 1, 1)
    assert renewal_to_show(CONTRACT, date(2027, 3, 1)) == date(2028, 1, 1)


@given(contracts, days, st.sampled_from([EVERY_DAY, FRENCH]))
def test_every_step_comes_once_and_in_order(
    contract: Contract, today: date, working_days: WorkingDays
) -> None:
    renewal_on = next_renewal(contract.renewal_day, today)
    steps = renewal_calendar(contract, renewal_on, working_days)

    assert all(one.on <= other.on for one, other in pairwise(steps))
    assert all(one.remind_on <= other.remind_on for one, other in pairwise(steps))
    found = [one.step for one in steps]
    assert len(set(found)) == len(found)
    stop = next(one for one in steps if one.is_hard_stop)
    missing = set(RenewalStep) - set(found)
    assert missing == ({RenewalStep.END_OF_PERIOD} if stop.ends_period else set())
    assert all(working_days.is_working_day(one.remind_on) for one in steps)
    assert stop.remind_on <= stop.on < renewal_on


@given(contracts, days, st.integers(1, 40))
def test_whatever_the_downtime_each_step_is_told_under_one_name_and_none_out_of_order(
    contract: Contract, start_on: date, every: int
) -> None:
    names: list[tuple[date, RenewalStep]] = []
    for number in range(0, 500, every):
        today = start_on + timedelta(days=number)
        for renewal_on in renewals_to_follow(contract, today):
            steps = renewal_calendar(contract, renewal_on, FRENCH)
            found = due_step(renewal_on, steps, (), today)
            if found is not None and (renewal_on, found.planned.step) not in names:
                names.append((renewal_on, found.planned.step))
    for renewal_on in {day for day, _ in names}:
        order = [one.step for one in renewal_calendar(contract, renewal_on, FRENCH)]
        told = [order.index(step) for day, step in names if day == renewal_on]
        assert told == sorted(told)


@given(contracts, days)
def test_a_renewal_is_followed_from_its_first_step_on(contract: Contract, today: date) -> None:
    followed = renewals_to_follow(contract, today)
    later = next_renewal(contract.renewal_day, followed[-1])

    assert all(one.remind_on > today for one in renewal_calendar(contract, later, EVERY_DAY)), (
        "a renewal that is not followed yet has a step already"
    )


@given(contracts, days)
def test_putting_off_never_passes_the_last_day_of_notice(contract: Contract, today: date) -> None:
    renewal_on = next_renewal(contract.renewal_day, today)
    steps = renewal_calendar(contract, renewal_on, FRENCH)
    stop = next(one for one in steps if one.is_hard_stop)
    for one in steps[: steps.index(stop) + 1]:
        until_on = put_off_until(one, steps, today, FRENCH)
        if until_on is not None and one.step is not RenewalStep.END_OF_PERIOD:
            assert today < until_on <= stop.on
