"""From what is recorded to the facts of the premium models."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.contract_renewals import ContractNotice
from fleet.contract_terms import ContractTerms, FormerInsurer
from fleet.driving import Contract, OfficialCoefficient, Regime, Vehicle
from fleet.fleet_assembly import Entered, assembled
from fleet.fleet_facts import FleetRows
from fleet.fleet_premium import PremiumCase, fleet_premium
from fleet.pricing.experience import lived_years
from fleet.pricing.facts import FleetFacts
from fleet.vehicle_details import Financing, VehicleDetails

TODAY = date(2026, 12, 31)
CHANGED_ON = date(2026, 7, 1)
CONTRACT = Contract(
    id=1,
    number="MX-1",
    insurer="Mutuelle",
    unit_id=1,
    regime=Regime.STATUTORY,
    use=VehicleUse.BUSINESS,
    renewal_day=RenewalDay(1, 1),
    starts_on=date(2020, 1, 1),
)
VEHICLE = Vehicle(1, "AA-001-AA", "Clio", 1, 1, 120_000)
PRINTED = OfficialCoefficient(1, Coefficient(80), date(2026, 1, 1), "avis")
NOTICE = ContractNotice(
    id=1,
    contract_id=1,
    renewal_on=date(2026, 1, 1),
    reference_cents=90_000,
    coefficient=Coefficient(80),
    net_cents=73_000,
    surcharge_cents=0,
    reduction_cents=0,
    document="avis",
    entered_by=1,
    entered_at=datetime(2026, 1, 1, tzinfo=UTC),
)
FORMER = FormerInsurer(1, "Mutuelle", "MX-1", date(2020, 1, 1), CHANGED_ON, Coefficient(80))


def facts_of(
    terms: ContractTerms, *notices: ContractNotice, contract: Contract = CONTRACT
) -> FleetFacts:
    """The facts of one car under a contract, with what was entered of it."""
    rows = FleetRows(frozenset({1}), [contract], [VEHICLE], [PRINTED], notices)
    return assembled(1, rows, Entered(terms={1: terms}), TODAY)


def nets(facts: FleetFacts) -> tuple[int, int, int]:
    """The net premium today, at 1.00 and after the next renewal."""
    premium = fleet_premium(facts)
    cases = (PremiumCase.TODAY, PremiumCase.AT_ONE, PremiumCase.PROJECTED)
    today, at_one, projected = (premium.of(one).net.cents for one in cases)
    return today, at_one, projected


def test_after_a_change_of_insurer_the_new_reference_premium_and_the_same_coefficient_count() -> (
    None
):
    facts = facts_of(ContractTerms(1, former=(FORMER,)), NOTICE)

    assert nets(facts) == (96_000, 120_000, 91_200)
    assert not facts.contracts[0].is_net_known


def test_what_the_new_policy_states_counts_more_than_the_former_insurer_s_notice() -> None:
    facts = facts_of(ContractTerms(1, net_premium_cents=95_000, former=(FORMER,)), NOTICE)

    assert (facts.contracts[0].net_cents, facts.contracts[0].is_net_known) == (95_000, True)


def test_the_first_notice_of_the_new_insurer_counts() -> None:
    own = replace(NOTICE, id=2, renewal_on=CHANGED_ON, net_cents=97_000)

    facts = facts_of(ContractTerms(1, former=(FORMER,)), NOTICE, own)

    assert facts.contracts[0].net_cents == 97_000


def test_a_change_of_insurer_to_come_leaves_the_notice_as_it_is() -> None:
    to_come = replace(FORMER, ended_on=date(2027, 1, 1))

    facts = facts_of(ContractTerms(1, former=(to_come,)), NOTICE)

    assert facts.contracts[0].net_cents == 73_000


def test_a_year_with_two_insurers_has_a_part_of_each_premium() -> None:
    facts = facts_of(ContractTerms(1, former=(FORMER,)), NOTICE)
    year = facts.years[-1]

    # 730.00 € for the 181 days before 1 July, 960.00 € a year for the 184 days from it on
    assert year.premium_cents == 36_200 + 48_395
    assert not year.is_premium_known


@pytest.mark.parametrize(
    ("starts_on", "hundredths"),
    [
        (date(2024, 10, 1), 25),  # 92 days of 366
        (date(2024, 12, 1), 8),  # 31 days of 366
        (date(2024, 1, 1), 100),
    ],
)
def test_a_first_year_of_less_than_twelve_months_is_a_part_of_a_vehicle_year(
    starts_on: date, hundredths: int
) -> None:
    contract = replace(CONTRACT, starts_on=starts_on, regime=Regime.FLEET_CLAUSE)

    first, *_ = lived_years(facts_of(ContractTerms(1), contract=contract), 1, 3)

    assert round(first.vehicle_years * 100) == hundredths


def test_a_first_year_of_less_than_twelve_months_has_that_part_of_a_year_s_premium() -> None:
    contract = replace(CONTRACT, starts_on=date(2024, 10, 1), regime=Regime.FLEET_CLAUSE)

    first, *_, last = facts_of(ContractTerms(1), contract=contract).years

    assert (first.vehicle_days, first.premium_cents) == (92, 30_164)  # 1,200.00 € × 92 / 366
    assert last.premium_cents == 120_000


def test_a_renewal_day_that_most_years_do_not_have_makes_whole_vehicle_years() -> None:
    contract = replace(CONTRACT, renewal_day=RenewalDay(2, 29), starts_on=date(2020, 2, 29))

    years = lived_years(facts_of(ContractTerms(1), contract=contract), 1, 6)

    assert {one.vehicle_years for one in years[:-1]} == {1}


def test_a_rented_car_is_known_as_one_that_stays_under_the_clause_by_law() -> None:
    """A121-2, 1°: no fleet clause for a car let for twelve months or more."""
    rows = FleetRows(frozenset({1}), [CONTRACT], [VEHICLE], [PRINTED], [NOTICE])
    rented = VehicleDetails(VEHICLE.id, financing=Financing.LONG_RENTAL)
    facts = assembled(1, rows, Entered(details={VEHICLE.id: rented}), TODAY)

    assert facts.vehicles[0].must_stay_statutory
    assert not facts_of(ContractTerms(1)).vehicles[0].must_stay_statutory


def test_last_year_s_premium_that_nobody_entered_is_a_default() -> None:
    premium = fleet_premium(facts_of(ContractTerms(1)))

    last = premium.of(PremiumCase.LAST_YEAR).net.cents
    assert (last, premium.last_default_cents) == (96_000, 96_000)


def test_last_year_s_premium_of_a_notice_is_a_fact() -> None:
    notice = replace(NOTICE, renewal_on=date(2025, 1, 1))

    premium = fleet_premium(facts_of(ContractTerms(1), notice))

    last = premium.of(PremiumCase.LAST_YEAR).net.cents
    assert (last, premium.last_default_cents) == (73_000, 0)


def test_a_contract_in_its_first_year_is_no_increase_since_last_year() -> None:
    before = facts_of(ContractTerms(1))
    new = replace(before.contracts[0], id=2, net_cents=5_000_000)
    facts = replace(before, contracts=(*before.contracts, new))

    premium = fleet_premium(facts)

    assert premium.today.net.cents == 96_000 + 5_000_000
    assert premium.compared_cents == 96_000
    assert premium.change_cents(PremiumCase.LAST_YEAR) == 0


def test_last_year_is_compared_by_twelve_months_also_where_it_had_fewer() -> None:
    contract = replace(CONTRACT, starts_on=date(2025, 10, 1))

    premium = fleet_premium(facts_of(ContractTerms(1), contract=contract))

    assert premium.of(PremiumCase.LAST_YEAR).net.cents == pytest.approx(96_000, abs=4)
