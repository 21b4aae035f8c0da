"""The lines of a renewal dossier, from the facts of a fleet."""

from dataclasses import replace
from datetime import date

from bonusmalus.premium import ReferencePremium
from fleet.dossier_lines import dossier_claims, dossier_vehicles, dossier_years
from fleet.fleet_assembly import Entered
from fleet.fleet_facts import FleetRows
from fleet.pricing.facts import FleetFacts, InsuranceYear
from tests.support.what_if_fleets import FLEET, MONO, claim, fleet_of_the_example, mono_fleet

EXAMPLE = fleet_of_the_example()


def test_a_first_year_of_three_months_is_a_quarter_of_a_vehicle_year() -> None:
    first = InsuranceYear(FLEET, date(2023, 12, 1), date(2024, 3, 1), 91, 185_00)
    contract = replace(EXAMPLE.contracts[0], renewal_on=date(2027, 3, 1))
    facts = replace(EXAMPLE, contracts=(contract,), years=(first,))

    (year,) = dossier_years(facts, ())

    assert year.vehicle_years_hundredths == 25


def test_the_reference_premium_is_what_the_coefficient_multiplies() -> None:
    facts = mono_fleet()
    car = replace(facts.vehicles[0], reference=ReferencePremium(20_000, 41_155, 4_200))

    (line,) = dossier_vehicles(replace(facts, vehicles=(car,)), Entered())

    assert (line.reference_cents, line.outside_cents) == (61_155, 4_200)


def test_a_deductible_that_nobody_filled_in_marks_the_charge_of_its_claim_as_a_default() -> None:
    one = replace(
        claim(1, date(2026, 1, 5), 1_000_00, contract_id=MONO),
        deductible_cents=300_00,
        is_deductible_known=False,
    )
    facts: FleetFacts = replace(mono_fleet(), claims=(one,))

    claims = dossier_claims(facts, FleetRows(frozenset({1})))

    assert not claims[0].is_charge_known
    assert sum(year.number_at_default_cost for year in dossier_years(facts, claims)) == 1
