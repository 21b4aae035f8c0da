"""The specification of a driver coefficient chart: what it refuses, and what its key depends on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reports.driver_coefficient import ChartClaim
from reports.errors import InvalidChartError
from tests.support.driver_charts import CAMILLE, FIRST_YEAR, simple_chart


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("past", {"past": ()}),
        ("past", {"past": ((date(2026, 9, 1), 85), (date(2025, 9, 1), 90))}),
        ("past", {"past": ((date(2026, 11, 16), 85),)}),
        ("past", {"past": ((date(2026, 9, 1), 49),)}),
        ("next_renewal_on", {"next_renewal_on": date(2026, 11, 15)}),
        ("without_claim", {"without_claim": ()}),
        ("without_claim", {"without_claim": ((date(2027, 9, 2), 80),)}),
        ("with_claim", {"with_claim": ((date(2027, 9, 1), 351),)}),
        ("reduction_permille", {"reduction_permille": 60}),
        ("language", {"language": "de"}),
        ("figure", {"figure": "guess"}),
        ("claims", {"claims": (ChartClaim(date(2025, 1, 1), "full", 999),)}),
    ],
)
def test_a_chart_that_contradicts_itself_is_refused_by_field(
    field: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidChartError) as refusal:
        replace(CAMILLE, **changes)
    assert refusal.value.field == field


def test_the_name_and_the_day_of_the_data_do_not_change_the_key() -> None:
    later = replace(CAMILLE, name="Dominique Roche", as_of=date(2027, 3, 2))
    assert later.key() == CAMILLE.key()


def test_the_order_of_claims_does_not_change_the_key() -> None:
    assert replace(CAMILLE, claims=CAMILLE.claims[::-1]).key() == CAMILLE.key()


@pytest.mark.parametrize(
    "changes",
    [
        {"language": "en"},
        {"figure": "official"},
        {"claims": ()},
        {"with_claim": ()},
        {"premium_effect_permille": None},
        {"reduction_permille": 70},
        {"past": CAMILLE.past[1:]},
    ],
)
def test_whatever_the_picture_shows_changes_the_key(changes: dict[str, Any]) -> None:
    assert replace(CAMILLE, **changes).key() != CAMILLE.key()


def test_the_canonical_data_holds_no_name() -> None:
    assert b"Camille" not in CAMILLE.canonical()


def test_a_coefficient_is_in_force_since_it_last_changed() -> None:
    assert simple_chart([60, 50, 50, 50], [50]).in_force_since == date(2024, 9, 1)
    assert CAMILLE.in_force_since == date(2026, 9, 1)


def test_under_twelve_months_of_history_are_a_first_year() -> None:
    assert FIRST_YEAR.is_first_year
    assert not simple_chart([100, 95], [90]).is_first_year


def test_a_contest_gives_another_picture() -> None:
    contested = tuple(replace(one, is_contested=True) for one in CAMILLE.claims)
    assert replace(CAMILLE, claims=contested).key() != CAMILLE.key()
