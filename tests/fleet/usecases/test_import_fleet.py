from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bonusmalus.claims import Liability
from fleet.cases import Contest
from fleet.errors import NotFoundError
from fleet.incidents import Contacts, Incident, IncidentStatus
from fleet.intake.columns import SheetName
from fleet.intake.faults import Reason
from fleet.people import Company, Role, UnitKind
from fleet.ports import Work
from fleet.usecases.import_fleet import ImportOutcome, apply_import, plan_import
from storage import Database
from tests.support.imports import (
    CLAIMS,
    CONTRACTS,
    EMPLOYEES,
    UNITS,
    VEHICLES,
    Rows,
    read,
    read_fleet,
    with_cell,
)

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
KINDS = (
    "unit",
    "employee",
    "grant",
    "record",
    "contract",
    "official_coefficient",
    "vehicle",
    "assignment",
    "claim",
    "decision",
    "interruption",
    "insurer_statement",
)


class PowerCutError(Exception):
    """Something that nobody foresaw."""


@pytest.fixture
async def empty_store(database_url: str) -> AsyncIterator[Database]:
    database = Database.open(database_url)
    yield database
    await database.close()


@pytest.fixture
async def store(empty_store: Database) -> Database:
    def set_up(work: Work) -> None:
        unit = work.units.add("SIEGE", "Transports Faure", UnitKind.COMPANY, None)
        work.units.set_company(Company(unit.id, unit.name, "dpo@example.org", 1))

    await empty_store.write(set_up)
    return empty_store


async def apply(store: Database, **replaced: Rows) -> ImportOutcome:
    return await store.write(lambda work: apply_import(work, read_fleet(**replaced), TODAY, NOW))


async def plan(store: Database, **replaced: Rows) -> ImportOutcome:
    return await store.read(lambda work: plan_import(work, read_fleet(**replaced), TODAY))


def changes(outcome: ImportOutcome) -> dict[str, tuple[int, int]]:
    return {c.kind: (c.added, c.changed) for c in outcome.counts if c.added or c.changed}


async def contents(store: Database) -> dict[str, int]:
    def count(work: Work) -> dict[str, int]:
        return {kind: len(list(work.bulk.rows(kind, (first_column(kind),)))) for kind in KINDS}

    return await store.read(count)


def first_column(kind: str) -> str:
    return "employee_id" if kind in {"grant", "record"} else "id"


async def test_a_dry_run_changes_nothing_and_says_what_would_change(store: Database) -> None:
    outcome = await plan(store)
    assert changes(outcome)["claim"] == (2, 0)
    assert not outcome.is_applied
    assert (await contents(store))["claim"] == 0


async def test_a_dry_run_says_what_applying_then_does(store: Database) -> None:
    planned = await plan(store)
    applied = await apply(store)
    assert planned.counts == applied.counts
    assert {count.kind for count in applied.counts} == set(KINDS)


async def test_what_was_imported_is_found_again(store: Database) -> None:
    await apply(store)

    def look(work: Work) -> None:
        person = work.people.by_number("1042")
        assert person is not None
        assert len(work.people.lineage_of(person.id)) == 3
        record = work.driving.record_of(person.id)
        assert record is not None
        assert (record.start.hundredths, str(record.renewal_day)) == (95, "03-01")
        assert record.interruptions[0].until_on == date(2022, 6, 1)
        [(assignment, vehicle, contract)] = work.driving.vehicles_of(person.id, TODAY)
        assert assignment.from_on == date(2024, 3, 1)
        assert (vehicle.plate, vehicle.reference_premium_cents) == ("AB-123-CD", 123450)
        assert contract is not None
        official = work.driving.official_coefficient(contract.id, TODAY)
        assert official is not None
        assert official.coefficient.hundredths == 95
        first, second = work.driving.claims_of(person.id)
        assert first.decisions[0].liability is Liability.PARTIAL
        assert first.decisions[0].recorded_by is None
        assert second.decisions == ()

    await store.read(look)


async def test_a_role_is_granted_over_its_unit(store: Database) -> None:
    await apply(store)

    def look(work: Work) -> None:
        person = work.people.by_number("7")
        lyon = work.units.by_code("LYON")
        assert person is not None
        assert lyon is not None
        [grant] = work.people.grants_of(person.id)
        assert (grant.role, grant.unit_id) == (Role.HR, lyon.id)

    await store.read(look)


async def test_people_who_were_imported_are_found_by_name(store: Database) -> None:
    await apply(store)

    def look(work: Work) -> None:
        company = work.units.company()
        assert company is not None
        rows, number = work.people.search("zoe", [company.unit_id], TODAY, 0, 10)
        assert (rows[0].number, number) == ("7", 1)

    await store.read(look)


async def test_the_same_files_twice_change_nothing(store: Database) -> None:
    await apply(store)
    before = await contents(store)
    assert changes(await apply(store)) == {}
    assert await contents(store) == before


async def test_one_fault_anywhere_and_nothing_is_written(store: Database) -> None:
    outcome = await apply(store, claims=with_cell(CLAIMS, 3, "matricule", "404"))
    assert outcome.is_refused
    assert not outcome.is_applied
    assert await contents(store) == dict.fromkeys(KINDS, 0) | {"unit": 1}


async def test_a_failure_half_way_leaves_nothing_behind(store: Database) -> None:
    def interrupted(work: Work) -> None:
        apply_import(work, read_fleet(), TODAY, NOW)
        raise PowerCutError

    with pytest.raises(PowerCutError):
        await store.write(interrupted)
    assert await contents(store) == dict.fromkeys(KINDS, 0) | {"unit": 1}


async def test_what_differs_is_changed_and_the_rest_is_left(store: Database) -> None:
    await apply(store)
    vehicles = with_cell(VEHICLES, 2, "marque et modèle", "Peugeot 208")
    assert changes(await apply(store, vehicles=vehicles)) == {"vehicle": (0, 1)}


async def test_a_renamed_person_is_found_by_the_new_name(store: Database) -> None:
    await apply(store)
    await apply(store, employees=with_cell(EMPLOYEES, 2, "nom", "Élan"))

    def look(work: Work) -> None:
        company = work.units.company()
        assert company is not None
        rows, _ = work.people.search("elan", [company.unit_id], TODAY, 0, 10)
        assert [row.number for row in rows] == ["1042"]

    await store.read(look)


async def test_an_empty_cell_keeps_what_is_stored_and_a_dash_empties_it(store: Database) -> None:
    await apply(store)
    kept = with_cell(VEHICLES, 2, "contrat", "")
    assert changes(await apply(store, vehicles=kept)) == {}
    cleared = with_cell(VEHICLES, 2, "contrat", "-")
    assert changes(await apply(store, vehicles=cleared)) == {"vehicle": (0, 1)}


async def test_a_moved_unit_takes_its_people_along(store: Database) -> None:
    await apply(store)
    moved = with_cell([*UNITS, ["LILLE", "Lille", "site", ""]], 3, "rattachement", "LILLE")
    assert changes(await apply(store, units=moved)) == {"unit": (1, 1)}

    def look(work: Work) -> None:
        person = work.people.by_number("1042")
        lille = work.units.by_code("LILLE")
        assert person is not None
        assert lille is not None
        assert lille.id in work.people.lineage_of(person.id)

    await store.read(look)


async def test_a_site_with_teams_does_not_become_a_team(store: Database) -> None:
    await apply(store)
    alone = [UNITS[0], with_cell(UNITS, 2, "niveau", "équipe")[1]]
    outcome = await apply(store, units=alone)
    assert [(f.row, f.column, f.reason) for f in outcome.faults] == [
        (2, "niveau", Reason.PARENT_KIND)
    ]


async def test_the_company_itself_may_be_renamed(store: Database) -> None:
    renamed = [UNITS[0], ["SIEGE", "Faure et filles", "société", ""], *UNITS[1:]]
    await apply(store, units=renamed)
    company = await store.read(lambda work: work.units.company())
    assert company is not None
    assert company.name == "Faure et filles"


async def test_a_start_above_the_floor_forgets_the_years_at_the_floor(store: Database) -> None:
    at_floor = with_cell(EMPLOYEES, 2, "coefficient de départ", "0,50")
    await apply(store, employees=with_cell(at_floor, 2, "années à 0,50", "3"))
    await apply(store)

    def look(work: Work) -> None:
        person = work.people.by_number("1042")
        assert person is not None
        record = work.driving.record_of(person.id)
        assert record is not None
        assert record.years_at_floor == 0

    await store.read(look)


async def test_cover_cannot_begin_after_a_stored_interruption(store: Database) -> None:
    await apply(store, claims=[CLAIMS[0]])
    later = with_cell(EMPLOYEES, 2, "assuré depuis", "2023-01-01")
    reads = [read(SheetName.EMPLOYEES, later)]
    outcome = await store.write(lambda work: apply_import(work, reads, TODAY, NOW))
    assert [fault.reason for fault in outcome.faults] == [Reason.AFTER_STORED_FACT]


async def test_another_decision_is_added_and_the_first_one_stays(store: Database) -> None:
    await apply(store)
    corrected = with_cell(CLAIMS, 2, "responsabilité", "aucune")
    corrected = with_cell(corrected, 2, "décidé le", "2026-01-15")
    assert changes(await apply(store, claims=corrected)) == {"decision": (1, 0)}

    def look(work: Work) -> None:
        claim = work.driving.claim_by_number("SIN-1")
        assert claim is not None
        assert [d.liability for d in claim.decisions] == [Liability.PARTIAL, Liability.NONE]

    await store.read(look)


async def test_an_old_file_does_not_overrule_a_newer_decision(store: Database) -> None:
    corrected = with_cell(CLAIMS, 2, "décidé le", "2026-01-15")
    await apply(store, claims=corrected)
    outcome = await apply(store)
    assert [fault.reason for fault in outcome.faults] == [Reason.OLDER_DECISION]


def _case_about(claim_number: str, *, holds: bool) -> Callable[[Work], Incident]:
    """A case about a stored claim: it holds it, or names it."""

    def add(work: Work) -> Incident:
        claim = work.driving.claim_by_number(claim_number)
        assert claim is not None
        return work.incidents.add(
            Incident(
                id=0,
                unit_id=work.people.get(claim.employee_id).unit_id,
                reporter_id=None,
                driver_id=claim.employee_id,
                reported_at=NOW,
                status=IncidentStatus.LIABILITY_DECIDED,
                number="2026-0001",
                occurred_on=claim.occurred_on,
                contacts=Contacts("" if holds else claim_number),
                claim_id=claim.id if holds else None,
            )
        )

    return add


@pytest.mark.parametrize("holds", [True, False])
async def test_an_import_leaves_the_claim_of_a_case_with_its_driver(
    store: Database, *, holds: bool
) -> None:
    await apply(store)
    await store.write(_case_about("SIN-1", holds=holds))
    outcome = await apply(store, claims=with_cell(CLAIMS, 2, "matricule", "7"))
    assert [(fault.reason, fault.row) for fault in outcome.faults] == [(Reason.CLAIM_OF_CASE, 2)]
    assert changes(await apply(store)) == {}


async def test_an_import_adds_no_decision_to_a_contested_claim(store: Database) -> None:
    await apply(store)
    case = await store.write(_case_about("SIN-1", holds=True))
    contest = Contest(0, case.id, case.driver_id or 0, NOW, "Non.", TODAY)
    await store.write(lambda work: work.incidents.add_contest(contest))
    full = with_cell(CLAIMS, 2, "responsabilité", "totale")
    outcome = await apply(store, claims=full)
    assert [fault.reason for fault in outcome.faults] == [Reason.CONTESTED_CLAIM]
    assert changes(await apply(store)) == {}


async def test_an_import_brings_no_second_claim_of_an_accident_that_has_a_case(
    store: Database,
) -> None:
    await apply(store)
    await store.write(_case_about("SIN-1", holds=True))
    again = with_cell(CLAIMS, 2, "numéro", "INS-9")
    outcome = await apply(store, claims=again)
    assert [dict(fault.fields) for fault in outcome.faults] == [
        {"claim": "SIN-1", "case": "2026-0001"}
    ]

    def wait_for_it(work: Work) -> None:
        other = replace(_case_about("SIN-1", holds=False)(work), contacts=Contacts("INS-9"))
        work.incidents.save(other)

    await store.write(_renumbered)
    await store.write(wait_for_it)
    assert changes(await apply(store, claims=again)) == {"claim": (1, 0), "decision": (1, 0)}


def _renumbered(work: Work) -> None:
    known = work.incidents.by_number("2026-0001")
    assert known is not None
    work.incidents.save(replace(known, number="2026-0002"))


async def test_a_newer_official_coefficient_stands_beside_the_older_one(store: Database) -> None:
    await apply(store)
    printed = with_cell(CONTRACTS, 2, "coefficient officiel", "0,90")
    printed = with_cell(printed, 2, "coefficient depuis", "2026-09-01")
    assert changes(await apply(store, contracts=printed)) == {"official_coefficient": (1, 0)}


async def test_one_sheet_may_refer_to_what_is_stored(store: Database) -> None:
    await apply(store)
    claims = [CLAIMS[0], ["SIN-9", "1042", "AB-123-CD", "2026-02-01", "vol"]]
    reads = [read(SheetName.CLAIMS, claims)]
    outcome = await store.write(lambda work: apply_import(work, reads, TODAY, NOW))
    assert changes(outcome) == {"claim": (1, 0)}


async def test_the_journal_tells_of_an_import_once(store: Database) -> None:
    await apply(store)
    await apply(store)

    def look(work: Work) -> None:
        company = work.units.company()
        assert company is not None
        [entry] = work.journal.about(f"company:{company.unit_id}", 10)
        assert entry.event == "fleet_imported"
        assert entry.details["employee_added"] == 2

    await store.read(look)


async def test_without_a_company_nothing_is_imported(empty_store: Database) -> None:
    with pytest.raises(NotFoundError):
        await apply(empty_store)


@pytest.mark.parametrize(
    "name",
    ["=HYPERLINK(1)", "<b>Zoé</b>", "'; DROP TABLE employee; --", "🚗 Zoé", "%_\\", "{0}"],
)
async def test_hostile_names_are_stored_as_they_are(store: Database, name: str) -> None:
    await apply(store, employees=with_cell(EMPLOYEES, 2, "prénom", name))

    def look(work: Work) -> None:
        person = work.people.by_number("1042")
        assert person is not None
        assert person.first_name == name

    await store.read(look)


async def test_two_thousand_people_with_their_claims_come_in_twice_as_once(
    store: Database,
) -> None:
    people = [EMPLOYEES[0]]
    claims = [CLAIMS[0]]
    for place in range(2_000):
        people.append([f"E{place:05}", *EMPLOYEES[1][1:]])
        claims.append([f"S{place:05}", f"E{place:05}", "", *CLAIMS[1][3:]])
    reads = [
        read(SheetName.UNITS, UNITS),
        read(SheetName.EMPLOYEES, people),
        read(SheetName.CLAIMS, claims),
    ]
    first = await store.write(lambda work: apply_import(work, reads, TODAY, NOW))
    again = await store.write(lambda work: apply_import(work, reads, TODAY, NOW))
    assert changes(first)["employee"] == (2_000, 0)
    assert changes(first)["decision"] == (2_000, 0)
    assert changes(again) == {}
