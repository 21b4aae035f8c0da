"""What one more claim would do, to the coefficient and to the company's premium."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, Rule, replay
from bonusmalus.periods import RenewalDay
from fleet.coefficient import PremiumBase, premium_base
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)
from fleet.simulation import Moment, moments_from, simulate

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, tzinfo=UTC)
SHARES = (Liability.NONE, Liability.PARTIAL, Liability.FULL)


def _record(hundredths: int, *, use: VehicleUse = VehicleUse.BUSINESS) -> Record:
    """A record whose coefficient today is the one given."""
    return Record(use, Coefficient(hundredths), date(2026, 3, 1), RenewalDay(3, 1))


def test_the_period_ends_two_months_before_the_renewal() -> None:
    assert moments_from(_record(80), TODAY) == {
        Moment.TODAY: TODAY,
        Moment.END_OF_PERIOD: date(2026, 12, 31),
        Moment.NEXT_PERIOD: date(2027, 1, 1),
    }


def test_in_the_last_two_months_the_next_period_already_runs() -> None:
    moments = moments_from(_record(80), date(2027, 1, 15))
    assert moments[Moment.END_OF_PERIOD] == date(2027, 12, 31)


def test_a_full_claim_is_compared_on_the_renewal_that_feels_it() -> None:
    found = simulate(_record(80), TODAY, Liability.FULL, Moment.TODAY, None)

    assert (found.felt_on, found.today) == (date(2027, 3, 1), Coefficient(80))
    assert (found.without_claim, found.with_claim) == (Coefficient(76), Coefficient(100))
    assert (found.back_on, found.number_of_years_back) == (date(2031, 3, 1), 4)
    assert found.premium is None


def test_a_claim_of_the_next_period_is_felt_a_year_later() -> None:
    found = simulate(_record(80), TODAY, Liability.FULL, Moment.NEXT_PERIOD, None)
    assert (found.felt_on, found.with_claim) == (date(2028, 3, 1), Coefficient(95))


def test_a_claim_without_liability_changes_nothing() -> None:
    base = PremiumBase(90_000, None)
    found = simulate(_record(80), TODAY, Liability.NONE, Moment.TODAY, base)

    assert found.with_claim == found.without_claim
    assert found.premium is not None
    assert found.premium.extra_cents == 0
    assert not found.is_free


@pytest.mark.parametrize(("use", "cents"), [(VehicleUse.BUSINESS, 99_000)])
def test_the_published_example_costs_the_company_990_euros_in_five_years(
    use: VehicleUse, cents: int
) -> None:
    # FLEET.md § 1.2: reference premium 900 €, coefficient 0.80, one full claim, ordinary use
    record = _record(80, use=use)
    found = simulate(record, TODAY, Liability.FULL, Moment.TODAY, PremiumBase(90_000, record))

    assert found.premium is not None
    assert (found.premium.extra_cents, found.premium.number_of_years) == (cents, 5)
    assert found.premium.is_official


def test_the_extra_premium_is_rounded_half_up_to_the_cent() -> None:
    record = _record(80)  # 110 hundredths more over five years: 1.10 × 900.05 € = 990.055 €
    found = simulate(record, TODAY, Liability.FULL, Moment.TODAY, PremiumBase(90_005, record))

    assert found.premium is not None
    assert found.premium.extra_cents == 99_006


def test_the_premium_follows_the_contract_and_not_the_person() -> None:
    contract = Record(VehicleUse.TOURS, Coefficient(50), date(2026, 1, 1), RenewalDay(1, 1))
    found = simulate(
        _record(200), TODAY, Liability.FULL, Moment.TODAY, PremiumBase(90_000, contract)
    )
    # 0.60 0.55 0.51 0.50 0.50 against 0.50 each year, from 1 January 2028 on
    assert found.premium is not None
    assert found.premium.extra_cents == 90_000 * (10 + 5 + 1) // 100


def test_the_joker_makes_a_first_claim_free() -> None:
    record = Record(
        VehicleUse.BUSINESS, Coefficient(50), date(2022, 3, 1), RenewalDay(3, 1), years_at_floor=0
    )
    found = simulate(record, TODAY, Liability.FULL, Moment.TODAY, PremiumBase(90_000, record))
    assert found.is_free
    assert found.number_of_years_back == 0


def test_both_ways_of_the_contract_hold_what_is_already_decided() -> None:
    decided = Claim(date(2026, 10, 4), Liability.FULL)
    contract = Record(
        VehicleUse.BUSINESS, Coefficient(76), date(2026, 1, 1), RenewalDay(1, 1), (decided,)
    )
    found = simulate(
        _record(80), TODAY, Liability.FULL, Moment.TODAY, PremiumBase(90_000, contract)
    )
    # 0.76 × 1.25 on 1 January 2027; today's claim is felt a year later
    assert found.premium is not None
    assert found.premium.from_on == date(2028, 1, 1)
    assert _hundredths(found.premium.without_claim) == [90, 85, 80, 76, 72]
    assert _hundredths(found.premium.with_claim) == [118, 112, 100, 95, 90]
    assert found.premium.extra_cents == 900 * (28 + 27 + 20 + 19 + 18)


def _hundredths(values: tuple[Coefficient, ...]) -> list[int]:
    return [value.hundredths for value in values]


@given(
    printed_on=st.dates(date(2015, 1, 1), TODAY),
    month=st.integers(1, 12),
    decided_on=st.dates(date(2025, 11, 1), TODAY),
    moment=st.sampled_from(Moment),
)
def test_the_joker_is_never_supposed_for_a_contract(
    printed_on: date, month: int, decided_on: date, moment: Moment
) -> None:
    contract = Contract(
        7, "MX-77", "M", 1, Regime.STATUTORY, VehicleUse.TOURS, RenewalDay(month, 1), printed_on
    )
    vehicles = [
        (Assignment(1, 1, 1, printed_on), Vehicle(1, "AB-123-CD", "K", 1, 7, 90_000), contract)
    ]
    official = OfficialCoefficient(7, Coefficient(50), printed_on, "avis")
    decision = ClaimDecision(Liability.FULL, None, decided_on, "lettre", NOW)
    claim = RecordedClaim(1, "S", 1, 1, decided_on, ClaimKind.COLLISION, (decision,))
    base = premium_base(vehicles, [official], [claim], TODAY)
    assert base is not None
    if base.contract is None:
        return
    imagined = Claim(moments_from(_record(80), TODAY)[moment], Liability.FULL)
    supposed = replace(base.contract, claims=(*base.contract.claims, imagined))
    steps = replay(supposed, date(2040, 1, 1)).steps
    assert Rule.JOKER not in {step.rule for step in steps}


@given(
    hundredths=st.integers(50, 350),
    moment=st.sampled_from(Moment),
    use=st.sampled_from(VehicleUse),
)
def test_more_liability_never_costs_less(hundredths: int, moment: Moment, use: VehicleUse) -> None:
    record = _record(hundredths, use=use)
    base = PremiumBase(100_000, record)
    found = [simulate(record, TODAY, share, moment, base) for share in SHARES]

    values = [one.with_claim.hundredths for one in found]
    costs = [one.premium.extra_cents for one in found if one.premium]
    assert values == sorted(values)
    assert costs == sorted(costs)
    assert costs[0] == 0
