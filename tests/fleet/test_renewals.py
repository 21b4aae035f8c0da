"""Which renewals fall on which days, and what the decisions of a month are."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.coefficient import record_of
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.months import Month
from fleet.renewal_rules import counting_by_person, due_days, effect_of_news, steps_at
from fleet.renewals import News

MAY = Month(2027, 5)
NEWS = News(datetime(2027, 5, 1, tzinfo=UTC), datetime(2027, 6, 1, tzinfo=UTC), date(2027, 4, 1))
RECORD = DrivingRecord(1, VehicleUse.BUSINESS, Coefficient(100), date(2020, 9, 1), RenewalDay(9, 1))


def a_decision(
    liability: Liability, recorded_on: date, decided_on: date | None = None, by: int | None = 3
) -> ClaimDecision:
    at = datetime(recorded_on.year, recorded_on.month, recorded_on.day, 9, tzinfo=UTC)
    return ClaimDecision(liability, None, decided_on or recorded_on, "lettre", at, by)


def a_claim(occurred_on: date, *decisions: ClaimDecision) -> RecordedClaim:
    return RecordedClaim(1, "S-1", 1, None, occurred_on, ClaimKind.COLLISION, decisions)


@given(st.dates(date(2023, 1, 1), date(2032, 12, 31)), st.integers(0, 800))
def test_every_renewal_of_some_days_is_found_once(first_on: date, number: int) -> None:
    last_on = first_on + timedelta(days=number)
    days = due_days(first_on, last_on)
    assert len(set(days)) == len(days)
    assert not any(earlier.is_after(later) for earlier, later in pairwise(days))
    for nominal in (RenewalDay(2, 28), RenewalDay(2, 29), RenewalDay(12, 31)):
        found = [day.renewal_on for day in days if day.nominal == nominal]
        in_years = (nominal.in_year(year) for year in range(first_on.year, last_on.year + 1))
        assert found == [day for day in in_years if first_on <= day <= last_on]


def test_no_days_have_no_renewals() -> None:
    assert due_days(date(2027, 5, 2), date(2027, 5, 1)) == ()


@pytest.mark.parametrize(
    ("liability", "exemption", "kind", "counts"),
    [
        ("full", None, "collision", True),
        ("partial", None, "collision", True),
        ("full", "force_majeure", "collision", False),
        ("full", None, "glass", False),
        ("full", None, "parked_unknown_party", True),
    ],
)
def test_a_liability_counts_as_the_law_says(
    liability: str, exemption: str | None, kind: str, *, counts: bool
) -> None:
    faulty = [(7, date(2027, 1, 1), kind, liability, exemption, None, 1)]
    assert bool(counting_by_person(faulty)[0]) is counts


def test_a_claim_that_was_decided_twice_is_read_whole() -> None:
    faulty = [(7, date(2027, 1, 1), "collision", "full", None, None, 2)]
    assert counting_by_person(faulty) == ({}, frozenset({7}))


def test_the_kind_of_the_decision_stands_before_that_of_the_claim() -> None:
    faulty = [(7, date(2027, 1, 1), "collision", "full", None, ClaimKind.GLASS.value, 1)]
    assert counting_by_person(faulty)[0] == {}


def test_the_steps_of_one_renewal_start_from_the_coefficient_before_it() -> None:
    [step] = steps_at(record_of(RECORD, ()), date(2022, 9, 1))
    assert (step.before, step.after) == (Coefficient(95), Coefficient(90))


def test_a_decision_of_the_month_is_felt_at_the_next_renewal() -> None:
    claims = [a_claim(date(2027, 3, 4), a_decision(Liability.FULL, date(2027, 5, 10)))]
    effect = effect_of_news(RECORD, claims, MAY, NEWS)
    assert effect.renewal_on == date(2027, 9, 1)
    # 0.95 0.90 0.85 0.80 0.76 0.72 after six renewals, then 0.68 without it
    assert (effect.without_news, effect.with_news) == (Coefficient(68), Coefficient(90))


def test_a_claim_of_the_last_two_months_is_felt_a_renewal_later() -> None:
    month = Month(2027, 8)
    news = News(datetime(2027, 8, 1, tzinfo=UTC), datetime(2027, 9, 1, tzinfo=UTC), MAY.first_on)
    claims = [a_claim(date(2027, 7, 20), a_decision(Liability.FULL, date(2027, 8, 10)))]
    effect = effect_of_news(RECORD, claims, month, news)
    assert effect.renewal_on == date(2028, 9, 1)
    assert effect.with_news > effect.without_news


def test_a_correction_to_no_liability_lowers_the_next_renewal() -> None:
    claims = [
        a_claim(
            date(2026, 3, 4),
            a_decision(Liability.FULL, date(2026, 5, 10)),
            a_decision(Liability.NONE, date(2027, 5, 10)),
        )
    ]
    effect = effect_of_news(RECORD, claims, MAY, NEWS)
    assert effect.with_news < effect.without_news


def test_what_is_learnt_after_the_month_is_left_to_the_next_one() -> None:
    claims = [
        a_claim(
            date(2027, 3, 4),
            a_decision(Liability.PARTIAL, date(2027, 5, 10)),
            a_decision(Liability.FULL, date(2027, 6, 1)),
        )
    ]
    effect = effect_of_news(RECORD, claims, MAY, NEWS)
    assert effect.with_news == Coefficient(81)  # 0.72 × 1.125


def test_history_that_is_imported_is_no_news_and_a_late_letter_is() -> None:
    imported = a_decision(Liability.FULL, date(2027, 5, 10), date(2024, 5, 10), by=None)
    entered = a_decision(Liability.FULL, date(2027, 5, 10), date(2024, 5, 10), by=3)
    assert not NEWS.holds(imported)
    assert NEWS.holds(entered)


def test_the_bounds_of_a_month_belong_to_one_month() -> None:
    assert NEWS.holds(a_decision(Liability.FULL, date(2027, 5, 1)))
    assert not NEWS.holds(a_decision(Liability.FULL, date(2027, 6, 1)))


def test_an_exemption_is_read_by_its_name() -> None:
    names = {one.value for one in Exemption}
    for name in names:
        faulty = [(7, date(2027, 1, 1), "collision", "full", name, None, 1)]
        assert counting_by_person(faulty)[0] == {}
