"""The demo company is always the same one, plausible, and importable without a fault."""

from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.history import replay
from bonusmalus.periods import add_years
from bot.intake.files import read_files
from fleet.driving import Regime
from fleet.intake.checks import check
from fleet.intake.stored import Stored, StoredUnit
from fleet.people import Role, UnitKind
from playground.company import NUMBER_OF_DRIVERS, ROOT, SITES, found_company
from playground.days import last_renewal
from playground.files import write_workbook
from playground.frequencies import GUARANTEES, DrawnClaim, draw_claims
from playground.model import DemoCompany, DemoPerson
from playground.official import record_of
from playground.personas import PERSONAS, keys

TODAY = date(2026, 11, 23)
SUM_OF_FREQUENCIES = 0.2474


@pytest.fixture(scope="module")
def company() -> DemoCompany:
    return found_company(TODAY)


def person_with(company: DemoCompany, persona: str) -> DemoPerson:
    return next(person for person in company.people if person.persona == persona)


def coefficient_of(company: DemoCompany, person: DemoPerson, on: date) -> int:
    story = [
        DrawnClaim(one.occurred_on, one.kind, one.liability, one.exemption, one.decided_on)
        for one in company.claims
        if one.employee_number == person.number and one.occurred_on <= on
    ]
    return replay(record_of(person, story), on).coefficient.hundredths


def test_the_same_seed_and_day_found_the_same_company(company: DemoCompany) -> None:
    assert found_company(TODAY) == company


def test_another_seed_draws_other_people_and_keeps_the_personas(company: DemoCompany) -> None:
    other = found_company(TODAY, seed=7)

    assert other.people != company.people
    assert [one.full_name for one in other.people if one.persona] == [
        one.full_name for one in company.people if one.persona
    ]


def test_the_company_has_sixty_drivers_on_four_sites_and_five_people_in_the_office(
    company: DemoCompany,
) -> None:
    roles = Counter(person.role for person in company.people)

    assert roles == {
        Role.DRIVER: NUMBER_OF_DRIVERS,
        Role.HR: 2,
        Role.FLEET_MANAGER: 2,
        Role.ADMIN: 1,
    }
    assert sum(unit.kind is UnitKind.SITE for unit in company.units) == len(SITES) == 4


def test_names_numbers_and_plates_are_unique(company: DemoCompany) -> None:
    names = [person.full_name for person in company.people]
    numbers = [person.number for person in company.people]
    plates = [vehicle.plate for vehicle in company.vehicles]

    assert len({*names}) == len(names)
    assert len({*numbers}) == len(numbers)
    assert len({*plates}) == len(plates)


def test_every_persona_is_there(company: DemoCompany) -> None:
    assert [one.persona for one in company.people if one.persona] == list(keys())


def test_a_fleet_contract_has_no_official_coefficient_and_every_other_has_one(
    company: DemoCompany,
) -> None:
    without = [one for one in company.contracts if one.official_hundredths is None]

    assert [one.regime for one in without] == [Regime.FLEET_CLAUSE]


def test_the_novice_starts_at_one_and_is_at_the_floor_after_thirteen_clean_renewals(
    company: DemoCompany,
) -> None:
    novice = person_with(company, "novice")

    assert coefficient_of(company, novice, TODAY) == 100
    assert coefficient_of(company, novice, add_years(TODAY, 12)) == 51
    assert coefficient_of(company, novice, add_years(TODAY, 13)) == 50


def test_the_joker_leaves_a_long_careful_driver_at_the_floor_in_spite_of_a_claim(
    company: DemoCompany,
) -> None:
    veteran = person_with(company, "joker")
    liabilities = [one.liability for one in company.claims if one.employee_number == veteran.number]

    assert liabilities == [Liability.FULL]
    assert coefficient_of(company, veteran, TODAY) == 50


def test_two_clean_years_bring_a_malus_back_to_one_at_the_next_renewal(
    company: DemoCompany,
) -> None:
    driver = person_with(company, "two_years")

    assert coefficient_of(company, driver, TODAY) == 133
    assert coefficient_of(company, driver, add_years(TODAY, 1)) == 100


def test_a_claim_of_the_last_weeks_is_still_undetermined(company: DemoCompany) -> None:
    driver = person_with(company, "undetermined")
    (claim,) = [one for one in company.claims if one.employee_number == driver.number]

    assert claim.liability is Liability.UNDETERMINED
    assert claim.decided_on is None


def test_somebody_left_and_somebody_was_long_without_a_vehicle(company: DemoCompany) -> None:
    assert person_with(company, "left").left_on == date(2026, 7, 1)
    ((since, until),) = person_with(company, "interruption").interruptions
    assert (until - since).days > 92


def test_nothing_is_decided_after_today_nor_before_it_happened(company: DemoCompany) -> None:
    assert all(
        one.decided_on is None or one.occurred_on <= one.decided_on <= TODAY
        for one in company.claims
    )


@pytest.fixture(scope="module")
def drawn() -> list[DrawnClaim]:
    """The claims of 20,000 vehicle-years."""
    chances = (Random(seed) for seed in range(1000))  # noqa: S311 - plausible, not secret
    return [
        one for chance in chances for one in draw_claims(chance, date(2000, 1, 1), date(2020, 1, 1))
    ]


def test_claims_happen_as_often_as_in_the_published_table(drawn: list[DrawnClaim]) -> None:
    assert len(drawn) / 20_000 == pytest.approx(SUM_OF_FREQUENCIES, rel=0.05)


def test_glass_is_far_more_frequent_than_theft(drawn: list[DrawnClaim]) -> None:
    kinds = Counter(claim.kind for claim in drawn)

    assert kinds[ClaimKind.GLASS] > 10 * kinds[ClaimKind.THEFT]


def test_the_frequencies_are_those_of_the_table() -> None:
    assert {one.name: one.frequency for one in GUARANTEES} == {
        "liability, material": 900,
        "own damage": 721,
        "theft": 44,
        "glass": 751,
        "liability, bodily injury": 58,
    }


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29), date(2026, 1, 1), date(2027, 7, 31)])
def test_the_files_are_read_without_a_fault_whatever_the_day(today: date, tmp_path: Path) -> None:
    path = tmp_path / "company.xlsx"
    write_workbook(found_company(today), path)
    stored = Stored(ROOT, {ROOT: StoredUnit(UnitKind.COMPANY, None)})

    read = read_files([path])

    assert read.ignored == []
    assert [fault for sheet in read.sheets for fault in sheet.faults] == []
    assert check(read.sheets, stored, today) == []


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.key)
def test_a_story_begins_after_its_person_is_insured(persona: object) -> None:
    company = found_company(TODAY)
    told = person_with(company, getattr(persona, "key", ""))

    days = [one.occurred_on for one in company.claims if one.employee_number == told.number]

    assert all(day >= told.first_insured_on for day in days)
    assert last_renewal(told.renewal_month, TODAY) <= TODAY
