"""The yearly premiums of a contract, as the fan of its renewals draws them."""

from dataclasses import replace
from datetime import date

from fleet.paid_years import paid_years
from fleet.pricing.facts import InsuranceYear
from tests.support.what_if_fleets import FLEET, fleet_of_the_example

FACTS = fleet_of_the_example(as_at=date(2026, 11, 23))
CONTRACT = FACTS.contract(FLEET)


def test_the_running_year_has_the_premium_of_the_whole_year_and_not_what_is_earned_of_it() -> None:
    years = paid_years(FACTS, CONTRACT, 6)

    assert FACTS.years[-1].premium_cents < CONTRACT.net_cents
    assert [(one.on.year, one.cents) for one in years] == [
        (2024, 55_000_00),
        (2025, 55_000_00),
        (2026, 55_000_00),
    ]


def test_a_first_year_of_less_than_twelve_months_is_brought_to_twelve() -> None:
    first = InsuranceYear(FLEET, date(2023, 10, 1), date(2024, 1, 1), 9_200, 92 * 150_00)
    facts = replace(FACTS, years=(first, *FACTS.years))

    assert paid_years(facts, CONTRACT, 6)[0].cents == 365 * 150_00


def test_no_more_years_are_taken_than_are_drawn() -> None:
    assert [one.on.year for one in paid_years(FACTS, CONTRACT, 2)] == [2025, 2026]
