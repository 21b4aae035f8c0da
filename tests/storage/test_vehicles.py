from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.clause import VehicleUse
from bonusmalus.periods import RenewalDay
from fleet.driving import Contract, Regime, Vehicle
from fleet.errors import NotFoundError
from fleet.ports import Store
from storage import Database
from tests.support.stored_cases import Staff
from tests.support.stored_company import Company

WRITTEN = "AA-123-BB"  # the plate of the van


@pytest.mark.parametrize(
    "typed",
    [WRITTEN, "aa123bb", " aa 123 bb ", "Aa-123 bB", "AA\N{NO-BREAK SPACE}123\N{EN DASH}BB"],
)
async def test_a_plate_is_found_however_it_is_typed(
    any_store: Store, staff: Staff, typed: str
) -> None:
    assert await any_store.read(lambda work: work.driving.vehicle_by_plate(typed)) == staff.van


@pytest.mark.parametrize("typed", ["", " - ", "AA-123-BC", "AA-123"])
async def test_a_plate_that_nobody_knows_is_no_vehicle(
    any_store: Store, staff: Staff, typed: str
) -> None:
    assert staff.van.plate == WRITTEN
    assert await any_store.read(lambda work: work.driving.vehicle_by_plate(typed)) is None


async def test_of_two_plates_that_look_alike_the_one_that_was_typed_is_found(
    any_store: Store, staff: Staff
) -> None:
    alike = replace(staff.van, id=0, plate="AA 123 BB")
    second = await any_store.write(lambda work: work.driving.add_vehicle(alike))

    found = [
        await any_store.read(lambda work, typed=typed: work.driving.vehicle_by_plate(typed))
        for typed in (WRITTEN, "AA 123 BB", "aa123bb")
    ]

    assert found == [staff.van, second, staff.van]


async def test_vehicles_and_contracts_are_found_by_their_number_in_the_store(
    any_store: Store, staff: Staff
) -> None:
    given = Contract(
        0,
        "C-1",
        "Mutuelle",
        staff.lille_id,
        Regime.STATUTORY,
        VehicleUse.TOURS,
        RenewalDay(2, 29),
        date(2019, 3, 1),
    )
    contract = await any_store.write(lambda work: work.driving.add_contract(given))

    assert await any_store.read(lambda work: work.driving.contract(contract.id)) == contract
    assert await any_store.read(lambda work: work.driving.vehicle(staff.van.id)) == staff.van
    for kind in ("contract", "vehicle", "claim"):
        with pytest.raises(NotFoundError) as refusal:
            await any_store.read(lambda work, kind=kind: getattr(work.driving, kind)(404))
        assert refusal.value.kind == kind


async def test_the_vehicles_of_a_branch_by_plate(any_store: Store, staff: Staff) -> None:
    company = staff.company
    given = [
        Vehicle(0, plate, "Clio", unit.id, None)
        for plate, unit in (
            ("zz-9-zz", company.night_team),
            ("AA 122 BB", company.lille),
            ("AB-1-AB", company.lyon),
        )
    ]
    added = [
        await any_store.write(lambda work, one=one: work.driving.add_vehicle(one)) for one in given
    ]

    page, total = await any_store.read(
        lambda work: work.driving.vehicles_below(company.lille.id, 0, 10)
    )
    second, _ = await any_store.read(
        lambda work: work.driving.vehicles_below(company.lille.id, 1, 1)
    )

    assert (page, total) == ([added[1], staff.van, added[0]], 3)
    assert second == [staff.van]


async def test_imported_plates_are_compared_like_others(store: Database, company: Company) -> None:
    row = {"plate": "EE-555-EE", "make_and_model": "Kangoo", "unit_id": company.lille.id}
    await store.write(lambda work: work.bulk.insert("vehicle", [row]))
    added = await store.read(lambda work: work.driving.vehicle_by_plate("ee555ee"))
    assert added is not None
    change = {"id": added.id, "plate": "FF-666-FF"}
    await store.write(lambda work: work.bulk.update("vehicle", [change]))
    await store.write(
        lambda work: work.bulk.update("vehicle", [{"id": added.id, "make_and_model": "Zoé"}])
    )

    found = [
        await store.read(lambda work, typed=typed: work.driving.vehicle_by_plate(typed))
        for typed in ("ee555ee", "ff 666 ff")
    ]

    assert found == [None, replace(added, plate="FF-666-FF", make_and_model="Zoé")]
