"""Claims against premiums of a fleet, by year."""

from dataclasses import replace
from datetime import date

from bonusmalus.claims import Liability
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, InsuranceYear
from fleet.ratio_years import ratio_years

TODAY = date(2026, 11, 21)


def year(contract_id: int, starts_on: date, cents: int) -> InsuranceYear:
    return InsuranceYear(
        contract_id, starts_on, starts_on.replace(year=starts_on.year + 1), 365, cents
    )


CLAIM = FleetClaim(
    1, 7, 1, 1, date(2025, 3, 1), Guarantee.DAMAGE, Liability.FULL, 100_000, deductible_cents=30_000
)
FACTS = FleetFacts(
    1,
    TODAY,
    claims=(CLAIM,),
    years=(
        year(7, date(2024, 1, 1), 200_000),
        year(7, date(2025, 1, 1), 210_000),
        year(8, date(2025, 6, 1), 90_000),
        year(7, date(2026, 1, 1), 220_000),
    ),
)


def test_years_of_several_contracts_that_began_together_are_one_newest_first() -> None:
    found = ratio_years(FACTS)

    assert [one.starts_on for one in found] == [
        date(2026, 1, 1),
        date(2025, 1, 1),
        date(2024, 1, 1),
    ]
    assert (found[1].premium_cents, found[1].claims_cents) == (300_000, 70_000)
    assert (found[0].is_running, found[2].is_running) == (True, False)


def test_what_is_kept_in_house_or_has_no_contract_counts_for_no_ratio() -> None:
    hidden = replace(CLAIM, is_declared=False), replace(CLAIM, contract_id=None)

    assert ratio_years(replace(FACTS, claims=hidden))[1].claims_cents == 0


def test_an_open_claim_is_a_part_of_its_year() -> None:
    found = ratio_years(replace(FACTS, claims=(CLAIM, replace(CLAIM, id=2, is_open=True))))

    assert (found[1].claims_cents, found[1].open_cents) == (140_000, 70_000)


def test_a_cost_by_default_marks_its_year() -> None:
    found = ratio_years(replace(FACTS, claims=(replace(CLAIM, is_cost_known=False),)))

    assert [one.is_default for one in found] == [False, True, False]


def test_five_years_at_most_are_shown() -> None:
    years = tuple(year(7, date(2015 + age, 1, 1), 1) for age in range(12))

    assert len(ratio_years(replace(FACTS, years=years))) == 5
