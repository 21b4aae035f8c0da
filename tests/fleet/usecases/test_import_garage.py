"""Contracts and vehicles in full by import, on both engines."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from bonusmalus.premium import ReferencePremium
from fleet.contract_terms import ContractTerms, RegimeReason
from fleet.intake.cells import Cell
from fleet.people import Company, UnitKind
from fleet.ports import Work
from fleet.pricing.facts import Guarantee
from fleet.usecases.import_fleet import ImportOutcome, apply_import
from fleet.vehicle_details import Financing, VehicleCategory, VehicleDetails
from storage import Database
from tests.support.imports import CONTRACTS, PARTS, VEHICLES, Rows, read_fleet, with_columns

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TERMS: dict[str, Cell] = {
    "mois de préavis": "3",
    "raison du régime": "LLD",
    "prime nette": "9 450",
    "garanties": "RC + dommages",
    "franchise dommages": "300",
}
DETAILS: dict[str, Cell] = {
    "financement": "LLD",
    "catégorie": "poids lourd",
    "TVA récupérée": "oui",
    "kilomètres par an": "25 000",
    "zone": "Nord",
    "en service le": "2024-03-01",
    **PARTS,
}


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Database]:
    database = Database.open(database_url)

    def set_up(work: Work) -> None:
        unit = work.units.add("SIEGE", "Transports Faure", UnitKind.COMPANY, None)
        work.units.set_company(Company(unit.id, unit.name, "dpo@example.org", 1))

    await database.write(set_up)
    yield database
    await database.close()


async def apply(store: Database, **replaced: Rows) -> dict[str, tuple[int, int]]:
    def write(work: Work) -> ImportOutcome:
        return apply_import(work, read_fleet(**replaced), TODAY, NOW)

    outcome = await store.write(write)
    assert not outcome.is_refused
    return {c.kind: (c.added, c.changed) for c in outcome.counts if c.added or c.changed}


async def kept(store: Database) -> tuple[ContractTerms, VehicleDetails, int | None, int]:
    def read(work: Work) -> tuple[ContractTerms, VehicleDetails, int | None, int]:
        contract = work.driving.contract_by_number("FLT-1")
        vehicle = work.driving.vehicle_by_plate("AB-123-CD")
        assert contract is not None
        assert vehicle is not None
        details = work.garage.details_of([vehicle.id])[vehicle.id]
        terms = work.garage.terms_of(contract.id)
        return terms, details, vehicle.reference_premium_cents, contract.notice_months

    return await store.read(read)


async def test_terms_and_details_are_imported_once(store: Database) -> None:
    sheets = {
        "contracts": with_columns(CONTRACTS, TERMS),
        "vehicles": with_columns(VEHICLES, DETAILS),
    }

    first, second = await apply(store, **sheets), await apply(store, **sheets)
    terms, details, premium, notice_months = await kept(store)

    assert first["contract_terms"] == first["vehicle_details"] == (1, 0)
    assert first["contract_guarantee"] == (6, 0)
    assert second == {}
    assert terms == ContractTerms(
        terms.contract_id,
        frozenset({Guarantee.LIABILITY, Guarantee.DAMAGE}),
        are_guarantees_known=True,
        deductibles_cents={Guarantee.DAMAGE: 30_000},
        net_premium_cents=945_000,
        regime_reason=RegimeReason.RENTED_OR_LEASED,
    )
    assert details == VehicleDetails(
        details.vehicle_id,
        financing=Financing.LONG_RENTAL,
        category=VehicleCategory.HEAVY,
        recovers_vat=True,
        yearly_kilometres=25_000,
        zone="Nord",
        premium=ReferencePremium(43_450, 80_000, 2_000),
        in_service_on=date(2024, 3, 1),
    )
    assert (premium, notice_months) == (123_450, 3)


async def test_files_of_before_change_nothing_of_terms_and_details(store: Database) -> None:
    await apply(store, contracts=with_columns(CONTRACTS, TERMS))
    before = await kept(store)

    assert await apply(store) == {}
    assert await kept(store) == before


async def test_files_of_before_write_no_row_of_terms_and_details(store: Database) -> None:
    changes = await apply(store)
    terms, details, premium, notice_months = await kept(store)

    assert {"contract_terms", "contract_guarantee", "vehicle_details"}.isdisjoint(changes)
    assert terms == ContractTerms(terms.contract_id)
    assert details == VehicleDetails(details.vehicle_id)
    assert (premium, notice_months) == (123_450, 2)


async def test_a_cell_alone_changes_only_what_it_says(store: Database) -> None:
    await apply(
        store,
        contracts=with_columns(CONTRACTS, TERMS),
        vehicles=with_columns(VEHICLES, DETAILS),
    )

    changes = await apply(
        store,
        contracts=with_columns(CONTRACTS, {"franchise dommages": "-", "garanties": ""}),
        vehicles=with_columns(VEHICLES, {"zone": "Sud"}),
    )
    terms, details, _, _ = await kept(store)

    assert changes == {"contract_guarantee": (0, 1), "vehicle_details": (0, 1)}
    assert (terms.deductibles_cents, terms.are_guarantees_known) == ({}, True)
    assert (details.zone, details.yearly_kilometres) == ("Sud", 25_000)
