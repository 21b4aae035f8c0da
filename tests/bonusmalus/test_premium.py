"""Premiums and surcharges: check vectors of domain/FLEET.md § 1.2, caps of both articles."""

from dataclasses import fields
from datetime import date

import pytest

from bonusmalus.claims import Liability, YearlyClaim
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import PremiumError, Reason
from bonusmalus.periods import RenewalDay
from bonusmalus.premium import (
    ARTICLE_OF_FIGURE,
    HEAVY_VEHICLE_TAXES,
    Premium,
    ReferencePremium,
    TaxRates,
    difference_cents,
    premium_of,
)
from bonusmalus.surcharges import (
    AGGRAVATION_CAPS,
    Aggravation,
    Aggravations,
    Apprenticeship,
    Circumstance,
    NoviceSurcharge,
    aggravation_due_until,
    is_aggravation_due,
    is_novice,
)
from bonusmalus.yearly import fold_years
from tests.support.coefficients import PRIVATE

NO_TAX = TaxRates(0, 0)


@pytest.mark.parametrize(
    ("clean_years", "coefficient", "net_cents"),
    [(0, 100, 100000), (1, 95, 71250), (2, 90, 56250), (3, 85, 42500)],
)
def test_the_published_example_of_a_novice_at_500_euros(
    clean_years: int, coefficient: int, net_cents: int
) -> None:
    novice = NoviceSurcharge(1000, clean_years)
    premium = premium_of(ReferencePremium(50000), Coefficient(coefficient), novice)
    assert premium.net_cents == net_cents


@pytest.mark.parametrize(("years", "cost_cents"), [(5, 99000), (8, 147600)])
def test_one_full_claim_at_0_80_costs_what_the_fact_page_says(years: int, cost_cents: int) -> None:
    clean = [()] * years
    without = fold_years(Coefficient(80), PRIVATE, clean).coefficients
    with_claim = fold_years(
        Coefficient(80), PRIVATE, [(YearlyClaim(Liability.FULL),), *clean[1:]]
    ).coefficients
    assert difference_cents(90000, without, with_claim) == cost_cents


def test_two_paths_of_unequal_length_cannot_be_compared() -> None:
    with pytest.raises(PremiumError):
        difference_cents(90000, (Coefficient(80),), ())


def test_the_coefficient_multiplies_every_cover_of_the_clause_and_no_other() -> None:
    premium = premium_of(ReferencePremium(30000, 40000, 5000), Coefficient(80))
    assert (premium.net_after_coefficient_cents, premium.net_cents) == (56000, 61000)


def test_every_figure_with_an_article_is_a_figure_of_the_premium() -> None:
    assert set(ARTICLE_OF_FIGURE) <= {field.name for field in fields(Premium)}


def test_aggravation_is_computed_on_the_liability_premium_alone_and_added_after() -> None:
    aggravations = Aggravations((Aggravation(Circumstance.THREE_LIABLE_CLAIMS, 500),))
    premium = premium_of(
        ReferencePremium(30000, 40000), Coefficient(200), NoviceSurcharge(1000), aggravations
    )
    assert (premium.aggravation_cents, premium.net_cents) == (15000, 215000)


def test_the_gross_premium_adds_each_tax_and_the_contribution() -> None:
    reference = ReferencePremium(30000, 40000, 5000)
    premium = premium_of(reference, Coefficient(100), taxes=TaxRates(contribution_cents=650))
    assert premium.gross_cents == 40500 + 53100 + 650


def test_a_heavy_vehicle_has_its_own_tax_on_liability() -> None:
    premium = premium_of(ReferencePremium(10000), Coefficient(100), taxes=HEAVY_VEHICLE_TAXES)
    assert premium.gross_cents == 11700


def test_money_is_rounded_once_from_exact_parts() -> None:
    # 0.335 + 0.335 cents: each part alone would be rounded down to nothing.
    premium = premium_of(ReferencePremium(1, 1), Coefficient(75), taxes=NO_TAX)
    assert (premium.net_cents, premium.gross_cents) == (2, 2)


@pytest.mark.parametrize("field", ["liability_cents", "other_cents", "outside_cents"])
def test_a_negative_amount_is_refused(field: str) -> None:
    with pytest.raises(PremiumError) as caught:
        ReferencePremium(**{"liability_cents": 1, field: -1})
    assert caught.value.field == field


def test_a_negative_tax_is_refused() -> None:
    with pytest.raises(PremiumError):
        TaxRates(-1)


@pytest.mark.parametrize(
    ("apprenticeship", "initial", "rates"),
    [
        (Apprenticeship.ORDINARY, 1000, [1.0, 0.5, 0.25, 0]),
        (Apprenticeship.ACCOMPANIED, 500, [0.5, 0.25, 0.125, 0]),
    ],
)
def test_the_novice_surcharge_is_halved_and_gone_after_three_years(
    apprenticeship: Apprenticeship, initial: int, rates: list[float]
) -> None:
    found = [NoviceSurcharge(initial, years, apprenticeship).rate() for years in range(4)]
    assert [numerator / denominator for numerator, denominator in found] == rates


@pytest.mark.parametrize(
    ("initial", "apprenticeship"),
    [(1001, Apprenticeship.ORDINARY), (501, Apprenticeship.ACCOMPANIED)],
)
def test_a_novice_surcharge_above_its_cap_is_refused(
    initial: int, apprenticeship: Apprenticeship
) -> None:
    with pytest.raises(PremiumError) as caught:
        NoviceSurcharge(initial, apprenticeship=apprenticeship)
    assert caught.value.reason is Reason.ABOVE_THE_CAP


def test_a_negative_novice_surcharge_is_refused() -> None:
    with pytest.raises(PremiumError):
        NoviceSurcharge(-1)


@pytest.mark.parametrize(
    ("licensed_on", "was_insured", "expected"),
    [
        ("2021-05-05", True, True),
        ("2021-05-04", True, False),
        ("2010-01-01", False, True),
    ],
)
def test_a_novice_has_a_young_licence_or_no_recent_insurance(
    licensed_on: str, was_insured: bool, expected: bool
) -> None:
    found = is_novice(
        date.fromisoformat(licensed_on), date(2024, 5, 4), was_insured_in_last_years=was_insured
    )
    assert found is expected


@pytest.mark.parametrize("circumstance", Circumstance)
def test_an_aggravation_above_its_cap_is_refused(circumstance: Circumstance) -> None:
    with pytest.raises(PremiumError):
        Aggravation(circumstance, AGGRAVATION_CAPS[circumstance].value + 1)


def test_a_negative_aggravation_is_refused() -> None:
    with pytest.raises(PremiumError):
        Aggravation(Circumstance.ALCOHOL, -1)


@pytest.mark.parametrize(
    ("alcohol", "measure", "total"), [(1500, 1000, 1500), (400, 1000, 1000), (1500, 0, 1500)]
)
def test_an_offence_and_its_licence_measure_do_not_stack(
    alcohol: int, measure: int, total: int
) -> None:
    found = Aggravations(
        (
            Aggravation(Circumstance.ALCOHOL, alcohol, "e"),
            Aggravation(Circumstance.SUSPENSION_ABOVE_SIX_MONTHS, measure, "e"),
        )
    )
    assert found.rate_permille() == total


def test_two_offences_of_one_event_are_added_before_they_are_compared() -> None:
    found = Aggravations(
        (
            Aggravation(Circumstance.ALCOHOL, 1500, "e"),
            Aggravation(Circumstance.HIT_AND_RUN, 1000, "e"),
            Aggravation(Circumstance.CANCELLED_OR_SEVERAL_SUSPENSIONS, 2000, "e"),
        )
    )
    assert found.rate_permille() == 2500


def test_all_surcharges_together_stop_at_400_percent() -> None:
    found = Aggravations(
        tuple(
            Aggravation(one, AGGRAVATION_CAPS[one].value, event=one.value) for one in Circumstance
        )
    )
    assert found.rate_permille() == 4000


def test_an_aggravation_is_due_for_two_years_from_the_next_renewal() -> None:
    event_on, renewal_day = date(2022, 5, 4), RenewalDay(3, 1)
    until_on = aggravation_due_until(event_on, renewal_day)
    assert str(until_on) == "2025-03-01"
    assert is_aggravation_due(event_on, renewal_day, until_on)
    assert not is_aggravation_due(event_on, renewal_day, date(2025, 3, 2))
