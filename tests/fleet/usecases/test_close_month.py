"""Closing a month: its renewals, its decisions, each person once, and never twice."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.closes import EffectKind, effect_cents
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.months import Month
from fleet.renewal_rules import due_days
from fleet.usecases.close_month import close_month
from fleet.usecases.close_periods import Closing, close_periods
from tests.support.fake_store import FakeStore, FakeWork
from tests.support.small_company import SmallCompany, small_company

PARIS = ZoneInfo("Europe/Paris")
MARCH = Month(2027, 3)
NOW = datetime(2027, 4, 1, 8, tzinfo=UTC)


@pytest.fixture
def work() -> FakeWork:
    return FakeStore().work


@pytest.fixture
def company(work: FakeWork) -> SmallCompany:
    return small_company(work)


def close_march(work: FakeWork) -> int:
    days = due_days(MARCH.first_on, MARCH.last_on)
    close_periods(work, days, None, Closing(NOW.date(), NOW))
    return close_month(work, MARCH, PARIS, NOW)


def decide(work: FakeWork, employee_id: int, at: datetime, by: int | None = 5) -> None:
    """An at-fault claim of the past autumn that is decided at an instant."""
    decision = ClaimDecision(Liability.FULL, None, at.date(), "lettre", at, by)
    work.driving.add_claim(
        RecordedClaim(
            0, f"S-{at}", employee_id, None, date(2027, 1, 20), ClaimKind.COLLISION, (decision,)
        )
    )


def test_a_decision_of_the_month_is_coming_and_not_realised(
    work: FakeWork, company: SmallCompany
) -> None:
    decide(work, company.camille, datetime(2027, 3, 20, 9, tzinfo=UTC))
    close_march(work)
    effect = work.renewals.month_effects(1, MARCH)
    # On 1 March 0.90 → 0.85; on 1 March 2028 0.80 without the claim, 1.06 with it.
    assert effect.part(EffectKind.COMING_INCREASE).cents == effect_cents(90_000, 80, 106)
    assert effect.part(EffectKind.REDUCTION).number_of_people == 2
    assert effect.number_of_people == 2  # who is in both parts counts once


@pytest.mark.parametrize(
    ("at", "is_of_march"),
    [
        (datetime(2027, 2, 28, 22, 59, tzinfo=UTC), False),  # 23:59 in Paris
        (datetime(2027, 2, 28, 23, 0, tzinfo=UTC), True),  # midnight in Paris
        (datetime(2027, 3, 31, 21, 59, tzinfo=UTC), True),  # summer time has begun
        (datetime(2027, 3, 31, 22, 0, tzinfo=UTC), False),
    ],
)
def test_a_month_begins_and_ends_at_midnight_of_the_company(
    work: FakeWork, company: SmallCompany, at: datetime, *, is_of_march: bool
) -> None:
    decide(work, company.camille, at)
    close_march(work)
    effect = work.renewals.month_effects(1, MARCH)
    assert bool(effect.coming_cents) is is_of_march


def test_who_left_before_the_end_of_the_month_has_nothing_to_come(
    work: FakeWork, company: SmallCompany
) -> None:
    decide(work, company.camille, datetime(2027, 3, 20, 9, tzinfo=UTC))
    camille = work.state.employees[company.camille]
    work.state.employees[company.camille] = replace(camille, left_on=date(2027, 3, 25))
    close_march(work)
    assert work.renewals.month_effects(1, MARCH).coming_cents == 0


def test_a_person_without_record_or_premium_stops_nothing(
    work: FakeWork, company: SmallCompany
) -> None:
    decide(work, company.noa, datetime(2027, 3, 20, 9, tzinfo=UTC))
    decide(work, company.marc, datetime(2027, 3, 20, 10, tzinfo=UTC))
    close_march(work)
    effect = work.renewals.month_effects(1, MARCH)
    assert effect.coming_cents == 0
    assert effect.number_left_out == 2  # Marc and Inès


def test_a_month_is_closed_once_whatever_happens_later(
    work: FakeWork, company: SmallCompany
) -> None:
    assert close_march(work) > 0
    before = work.renewals.effect_rows(MARCH)
    decide(work, company.camille, datetime(2027, 3, 20, 9, tzinfo=UTC))
    assert close_march(work) == 0
    assert work.renewals.effect_rows(MARCH) == before
    assert [e.event for e in work.state.journal].count("month_closed") == 1


def test_units_below_sum_to_the_company(work: FakeWork, company: SmallCompany) -> None:
    decide(work, company.fleet, datetime(2027, 3, 20, 9, tzinfo=UTC))
    close_march(work)
    _, rows = work.renewals.effect_rows(MARCH)
    whole = work.renewals.month_effects(1, MARCH)
    assert whole.realised_cents + whole.coming_cents == sum(row.cents for row in rows)
    assert {row.unit_id for row in rows} == {
        work.people.get(one).unit_id for one in (company.camille, company.marc, company.fleet)
    }
