"""Regime B, b4: what comes back of the last year that is over (FLEET.md § 1.3)."""

from dataclasses import replace
from datetime import date

from fleet.pricing.parameters import DEFAULTS
from fleet.pricing.profit_share import share_of_last_year
from tests.support.priced import CONTRACT_ID, a_claim, a_fleet, claims_of_years

SHARING = replace(DEFAULTS, has_profit_share=True)


def test_half_of_what_the_last_finished_year_left_below_60_percent_comes_back() -> None:
    """½ × (60 % × 100 000 € − 20 000 €); the years before are settled."""
    claims = claims_of_years((90_000_00, 90_000_00, 20_000_00))
    found = share_of_last_year(a_fleet(60, 100_000_00, claims, SHARING), CONTRACT_ID)
    assert found is not None
    assert found.cents == 20_000_00
    assert found.steps[-1].rule == "profit_share"


def test_a_year_that_is_not_over_gives_nothing_back_yet() -> None:
    claims = claims_of_years((0, 20_000_00, 0))
    facts = replace(a_fleet(60, 100_000_00, claims, SHARING), as_at=date(2027, 12, 30))
    found = share_of_last_year(facts, CONTRACT_ID)
    assert found is not None
    assert found.cents == 20_000_00


def test_a_policy_without_the_clause_gives_nothing_back() -> None:
    assert share_of_last_year(a_fleet(60, 100_000_00, ()), CONTRACT_ID) is None


def test_a_contract_of_which_no_year_has_begun_gives_nothing_back() -> None:
    assert share_of_last_year(a_fleet(60, 100_000_00, (), SHARING, years=()), CONTRACT_ID) is None


def test_a_claim_kept_in_house_takes_nothing_from_what_comes_back() -> None:
    facts = a_fleet(60, 100_000_00, [a_claim(2027, 20_000_00, is_declared=False)], SHARING)
    found = share_of_last_year(facts, CONTRACT_ID)
    assert found is not None
    assert found.cents == 30_000_00
