"""Which days begin a year of a contract, and what a year cost where somebody entered it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.contract_renewals import ContractNotice
from fleet.contract_terms import ContractTerms, FormerInsurer
from fleet.driving import Contract, Regime, Vehicle
from fleet.fleet_assembly import Entered, assembled
from fleet.fleet_facts import FleetRows
from fleet.pricing.facts import InsuranceYear
from fleet.vehicle_details import VehicleDetails
from fleet.yearly_premiums import YearlyPremium, begins_a_year, year_starts

TODAY = date(2026, 12, 31)
AT = datetime(2026, 11, 21, 9, tzinfo=UTC)
FIRST = date(2024, 5, 4)
JANUARY = RenewalDay(1, 1)
CONTRACT = Contract(
    1, "FL-1", "Mutuelle", 1, Regime.FLEET_CLAUSE, VehicleUse.BUSINESS, JANUARY, date(2024, 1, 1)
)
VEHICLES = [Vehicle(1, "AA-001-AA", "Clio", 1, 1, 60_000), Vehicle(2, "B", "Zoé", 1, 1, 30_000)]
PAID = YearlyPremium(1, date(2025, 1, 1), 80_001, AT)
NOTICE = ContractNotice(
    1, 1, date(2025, 1, 1), 90_000, Coefficient(80), 70_000, 500, 100, "avis", 1, AT
)


def years_of(
    *paid: YearlyPremium, notices: tuple[ContractNotice, ...] = (), as_at: date = TODAY
) -> dict[int, InsuranceYear]:
    """The years of a contract with two cars, by the calendar year in which each begins."""
    rows = FleetRows(frozenset({1}), [CONTRACT], VEHICLES, (), notices)
    facts = assembled(1, rows, Entered(premiums={1: paid}), as_at)
    return {one.starts_on.year: one for one in facts.years}


def test_a_contract_has_a_first_year_and_one_from_each_renewal_up_to_the_next() -> None:
    assert list(year_starts(FIRST, JANUARY, TODAY)) == [
        FIRST,
        date(2025, 1, 1),
        date(2026, 1, 1),
        date(2027, 1, 1),
    ]


@given(
    starts_on=st.dates(date(2015, 1, 1), date(2028, 1, 1)),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    on=st.dates(date(2014, 1, 1), date(2029, 1, 1)),
)
def test_a_day_begins_a_year_when_it_stands_among_those_that_do(
    starts_on: date, month: int, day: int, on: date
) -> None:
    renewal = RenewalDay(month, day)
    listed = set(year_starts(starts_on, renewal, TODAY))

    for one in (on, renewal.in_year(on.year), starts_on, starts_on + timedelta(days=1)):
        assert begins_a_year(one, starts_on, renewal, TODAY) is (one in listed)


def test_a_year_costs_what_was_paid_to_the_cent() -> None:
    years = years_of(PAID)

    assert (years[2025].premium_cents, years[2025].is_premium_known) == (80_001, True)
    assert (years[2024].premium_cents, years[2024].is_premium_known) == (90_000, False)


def test_a_notice_goes_before_what_was_entered() -> None:
    assert years_of(PAID, notices=(NOTICE,))[2025].premium_cents == 70_400


def test_what_was_entered_of_a_year_with_two_insurers_goes_before_the_notice_of_the_first() -> None:
    former = FormerInsurer(1, "Mutuelle", "FL-0", date(2024, 1, 1), date(2025, 7, 1))
    rows = FleetRows(frozenset({1}), [CONTRACT], VEHICLES, (), [NOTICE])
    entered = Entered(terms={1: ContractTerms(1, former=(former,))}, premiums={1: (PAID,)})
    years = {one.starts_on.year: one for one in assembled(1, rows, entered, TODAY).years}

    assert (years[2025].premium_cents, years[2025].is_premium_known) == (80_001, True)


def test_of_the_running_year_what_is_earned_by_the_end_of_the_day_counts() -> None:
    running = replace(PAID, starts_on=date(2026, 1, 1), net_cents=73_000)

    assert years_of(running, as_at=date(2026, 1, 10))[2026].premium_cents == 2_000


def test_what_was_entered_for_a_day_that_begins_no_year_counts_for_none() -> None:
    elsewhere = replace(PAID, starts_on=date(2025, 3, 1))

    assert not any(one.is_premium_known for one in years_of(elsewhere).values())


def test_a_vehicle_that_has_left_bears_its_days_of_what_was_paid() -> None:
    left = VehicleDetails(2, withdrawn_on=date(2025, 7, 2))
    rows = FleetRows(frozenset({1}), [CONTRACT], VEHICLES)
    entered = Entered({2: left}, premiums={1: (PAID,)})
    [year] = [one for one in assembled(1, rows, entered, TODAY).years if one.starts_on.year == 2025]

    assert (year.premium_cents, year.vehicle_days) == (80_001, 365 + 182)
