"""Contracts and vehicles in full, on every store."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import Apprenticeship, NoviceSurcharge
from fleet.contract_terms import ContractTerms, FormerInsurer, RegimeReason
from fleet.driving import Assignment, Contract, Regime, Vehicle
from fleet.errors import ConflictError, NotFoundError
from fleet.ports import Store, Work
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import Financing, VehicleCategory, VehicleDetails, VehicleFunction
from fleet.vehicle_moves import EndedAssignment, FormerService, MoveKind, UsualDrivers, VehicleMove
from fleet.yearly_premiums import MOST_CENTS, YearlyPremium
from tests.support.stored_cases import AT, TODAY, Staff


@dataclass(frozen=True)
class Insured:
    contract: Contract
    vehicle: Vehicle
    second: Vehicle


def a_contract(staff: Staff, number: str) -> Contract:
    return Contract(
        0,
        number,
        "Mutuelle",
        staff.lille_id,
        Regime.STATUTORY,
        VehicleUse.BUSINESS,
        RenewalDay(1, 1),
        date(2020, 1, 1),
    )


@pytest.fixture
async def insured(any_store: Store, staff: Staff) -> Insured:
    def insure(work: Work) -> Insured:
        contract = work.driving.add_contract(a_contract(staff, "C-1"))
        unit_id = staff.lille_id
        vehicles = [
            work.driving.add_vehicle(Vehicle(0, plate, "Zoé", unit_id, contract.id, 80_000))
            for plate in ("ZZ-002-ZZ", "ZZ-001-ZZ")
        ]
        return Insured(contract, *vehicles)

    return await any_store.write(insure)


def full_details(insured: Insured) -> VehicleDetails:
    return VehicleDetails(
        insured.vehicle.id,
        first_registered_on=date(2022, 3, 1),
        use=VehicleUse.TOURS,
        value_cents=2_500_000,
        function=VehicleFunction.POOL,
        financing=Financing.LONG_RENTAL,
        category=VehicleCategory.HEAVY,
        recovers_vat=True,
        yearly_kilometres=25_000,
        zone="Nord",
        premium=ReferencePremium(30_000, 50_000, 2_000),
        novice=NoviceSurcharge(500, 1, Apprenticeship.ACCOMPANIED),
        surcharge_permille=250,
        in_service_on=date(2022, 4, 1),
        withdrawn_on=TODAY,
        replaced_by=insured.second.id,
    )


async def test_every_detail_of_a_vehicle_is_kept_and_replaced(
    any_store: Store, insured: Insured
) -> None:
    full = full_details(insured)
    ids = (insured.vehicle.id, insured.second.id)

    await any_store.write(lambda work: work.garage.set_details(full))
    kept = await any_store.read(lambda work: work.garage.details_of(ids))
    await any_store.write(lambda work: work.garage.set_details(VehicleDetails(full.vehicle_id)))
    emptied = await any_store.read(lambda work: work.garage.details_of(ids))

    assert kept == {ids[0]: full, ids[1]: VehicleDetails(ids[1])}
    assert emptied[ids[0]] == VehicleDetails(ids[0])


async def test_a_vehicle_does_not_leave_before_it_came(any_store: Store, insured: Insured) -> None:
    wrong = VehicleDetails(
        insured.vehicle.id, in_service_on=TODAY, withdrawn_on=TODAY - timedelta(days=1)
    )

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.garage.set_details(wrong))


async def test_a_contract_covers_everything_until_somebody_enters_what_it_covers(
    any_store: Store, insured: Insured
) -> None:
    contract_id = insured.contract.id
    covered = {Guarantee.LIABILITY: None, Guarantee.DAMAGE: 30_000}

    before = await any_store.read(lambda work: work.garage.terms_of(contract_id))
    await any_store.write(lambda work: work.garage.set_guarantees(contract_id, covered))
    after = await any_store.read(lambda work: work.garage.terms_of(contract_id))
    await any_store.write(lambda work: work.garage.set_guarantees(contract_id, None))
    emptied = await any_store.read(lambda work: work.garage.terms_of(contract_id))

    assert before == emptied == ContractTerms(contract_id)
    assert after.guarantees == frozenset(covered)
    assert after.deductibles_cents == {Guarantee.DAMAGE: 30_000}


async def test_a_deductible_says_nothing_of_what_is_covered(
    any_store: Store, insured: Insured
) -> None:
    contract_id = insured.contract.id

    def enter(work: Work) -> None:
        work.garage.set_deductible(contract_id, Guarantee.THEFT, 20_000)
        work.garage.set_deductible(contract_id, Guarantee.GLASS, 7_500)
        work.garage.set_deductible(contract_id, Guarantee.THEFT, None)

    await any_store.write(enter)
    terms = await any_store.read(lambda work: work.garage.terms_of(contract_id))

    assert terms == ContractTerms(contract_id, deductibles_cents={Guarantee.GLASS: 7_500})


async def test_premium_and_reason_of_a_contract_are_kept_apart(
    any_store: Store, insured: Insured
) -> None:
    contract_id = insured.contract.id

    await any_store.write(lambda work: work.garage.set_net_premium(contract_id, 123_456))
    reason = RegimeReason.MORE_THAN_THREE
    await any_store.write(lambda work: work.garage.set_regime_reason(contract_id, reason))
    terms = await any_store.read(lambda work: work.garage.terms_of(contract_id))

    assert (terms.net_premium_cents, terms.regime_reason) == (123_456, reason)


async def test_former_insurers_are_listed_oldest_first(any_store: Store, insured: Insured) -> None:
    contract_id = insured.contract.id
    second = FormerInsurer(
        contract_id,
        "B",
        "B-1",
        date(2022, 1, 1),
        date(2024, 1, 1),
        Coefficient(76),
        640_000,
        {insured.vehicle.id: 90_000, insured.second.id: None},
        AT,
        {insured.vehicle.id: 95_000, insured.second.id: 0},
    )
    first = FormerInsurer(contract_id, "A", "A-1", date(2020, 1, 1), date(2022, 1, 1))

    def add(work: Work) -> None:
        work.garage.add_former(second)
        work.garage.add_former(first)

    await any_store.write(add)
    both = await any_store.read(lambda work: work.garage.terms_of(contract_id).former)
    await any_store.write(lambda work: work.garage.remove_former(second))
    one = await any_store.read(lambda work: work.garage.terms_of(contract_id).former)

    assert (both, one) == ((first, second), (first,))


async def test_two_changes_of_insurer_on_one_day_are_refused(
    any_store: Store, insured: Insured
) -> None:
    first = FormerInsurer(insured.contract.id, "A", "A-1", date(2020, 1, 1), date(2022, 1, 1))
    await any_store.write(lambda work: work.garage.add_former(first))

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.garage.add_former(replace(first, insurer="B")))


async def test_every_field_of_a_contract_can_change(any_store: Store, insured: Insured) -> None:
    changed = replace(
        insured.contract,
        number="C-2",
        insurer="Autre",
        regime=Regime.FLEET_CLAUSE,
        use=VehicleUse.ALL_TRAVEL,
        renewal_day=RenewalDay(7, 14),
        starts_on=date(2021, 1, 1),
        notice_months=3,
    )

    await any_store.write(lambda work: work.garage.change_contract(changed))

    assert await any_store.read(lambda work: work.driving.contract(changed.id)) == changed


async def test_no_two_contracts_have_one_number(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    await any_store.write(lambda work: work.driving.add_contract(a_contract(staff, "C-2")))

    with pytest.raises(ConflictError):
        await any_store.write(
            lambda work: work.garage.change_contract(replace(insured.contract, number="C-2"))
        )


async def test_a_plate_that_changes_is_found_however_it_is_written(
    any_store: Store, insured: Insured
) -> None:
    changed = replace(insured.vehicle, plate="AB-123-CD", contract_id=None)

    await any_store.write(lambda work: work.garage.change_vehicle(changed))

    found = await any_store.read(lambda work: work.driving.vehicle_by_plate("ab 123 cd"))
    assert found == changed


async def test_no_two_vehicles_have_one_plate(any_store: Store, insured: Insured) -> None:
    same = replace(insured.vehicle, plate=insured.second.plate)

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.garage.change_vehicle(same))


async def test_what_was_withdrawn_or_is_still_to_come_is_not_in_service(
    any_store: Store, insured: Insured
) -> None:
    contract_id = insured.contract.id
    before = await any_store.read(lambda work: work.garage.vehicles_page(contract_id, TODAY, 0, 9))

    def move(work: Work) -> None:
        came = TODAY + timedelta(days=1)
        work.garage.set_details(VehicleDetails(insured.second.id, in_service_on=came))
        work.garage.set_details(VehicleDetails(insured.vehicle.id, withdrawn_on=TODAY))

    await any_store.write(move)
    days = (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1))

    def pages(work: Work) -> list[tuple[list[Vehicle], int]]:
        return [work.garage.vehicles_page(contract_id, on, 0, 9) for on in days]

    assert before == ([insured.second, insured.vehicle], 2)
    assert await any_store.read(pages) == [
        ([insured.vehicle], 1),
        ([], 0),
        ([insured.second], 1),
    ]


async def test_what_has_left_is_no_longer_listed_for_its_site(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    left = VehicleDetails(insured.vehicle.id, withdrawn_on=TODAY)
    await any_store.write(lambda work: work.garage.set_details(left))

    listed, number = await any_store.read(
        lambda work: work.driving.vehicles_below(staff.lille_id, 0, 99)
    )

    assert insured.second in listed
    assert insured.vehicle not in listed
    assert number == len(listed)


async def test_vehicles_are_listed_a_page_at_a_time(any_store: Store, insured: Insured) -> None:
    contract_id = insured.contract.id

    page = await any_store.read(lambda work: work.garage.vehicles_page(contract_id, TODAY, 1, 1))

    assert page == ([insured.vehicle], 2)


async def test_an_assignment_ends_and_goes_on(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    given = Assignment(0, staff.colleague_id, insured.vehicle.id, date(2024, 1, 1))
    added = await any_store.write(lambda work: work.driving.assign(given))

    async def having() -> list[Assignment]:
        return await any_store.read(
            lambda work: work.garage.assignments_of(insured.vehicle.id, TODAY)
        )

    before = await having()
    await any_store.write(lambda work: work.garage.end_assignment(added.id, TODAY))
    ended = await having()
    await any_store.write(lambda work: work.garage.end_assignment(added.id, None))

    assert (before, ended, await having()) == ([added], [], [added])


async def test_a_move_is_kept_whole_and_undone_once(any_store: Store, insured: Insured) -> None:
    given = VehicleMove(
        0,
        insured.vehicle.id,
        insured.contract.id,
        MoveKind.REPLACED,
        TODAY,
        AT,
        insured.second.id,
        UsualDrivers.OTHERS,
        Coefficient(100),
        (EndedAssignment(4, None), EndedAssignment(5, date(2027, 1, 1))),
        came_back=FormerService(insured.second, None, date(2025, 1, 1), insured.vehicle.id),
    )

    move = await any_store.write(lambda work: work.garage.add_move(given))
    undone = [
        await any_store.write(lambda work: work.garage.undo_move(move.id, AT)) for _ in range(2)
    ]
    of_new = await any_store.read(lambda work: work.garage.moves_of(insured.second.id))
    found = await any_store.read(lambda work: work.garage.move(move.id))

    assert undone == [True, False]
    assert of_new == [found] == [replace(given, id=move.id, undone_at=AT)]


async def test_there_is_no_move_of_an_unknown_number(any_store: Store) -> None:
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.garage.move(404))


async def test_what_was_paid_for_a_year_is_kept_corrected_and_forgotten(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    contract_id = insured.contract.id
    first = YearlyPremium(contract_id, date(2023, 1, 1), 900_000, AT)
    second = YearlyPremium(contract_id, date(2024, 1, 1), 950_000, AT, staff.colleague_id)
    corrected = replace(second, net_cents=955_000)

    async def kept() -> dict[int, list[YearlyPremium]]:
        return await any_store.read(
            lambda work: work.garage.yearly_premiums_of([contract_id, contract_id + 1])
        )

    def enter(work: Work) -> None:
        for one in (second, first, corrected):
            work.garage.set_yearly_premium(one)

    await any_store.write(enter)
    both = await kept()
    for _ in range(2):
        await any_store.write(
            lambda work: work.garage.remove_yearly_premium(contract_id, first.starts_on)
        )

    assert both == {contract_id: [first, corrected], contract_id + 1: []}
    assert await kept() == {contract_id: [corrected], contract_id + 1: []}


@pytest.mark.parametrize("cents", [0, MOST_CENTS + 1])
async def test_a_premium_out_of_its_bounds_is_refused(
    any_store: Store, insured: Insured, cents: int
) -> None:
    wrong = YearlyPremium(insured.contract.id, date(2023, 1, 1), cents, AT)

    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.garage.set_yearly_premium(wrong))
