"""The renewals of contracts, on every store."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from bonusmalus.claims import ClaimKind
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.contract_renewals import ContractNotice, NotedStep, RenewalStep
from fleet.driving import (
    Assignment,
    Contract,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)
from fleet.errors import ConflictError, NotFoundError
from fleet.ports import Store, Work
from tests.support.stored_cases import AT, TODAY, Staff

RENEWAL_ON = date(2027, 1, 1)


@dataclass(frozen=True)
class Insured:
    contract: Contract
    vehicle: Vehicle


def a_contract(staff: Staff, number: str, renewal_day: RenewalDay) -> Contract:
    return Contract(
        0,
        number,
        "Mutuelle",
        staff.lille_id,
        Regime.STATUTORY,
        VehicleUse.BUSINESS,
        renewal_day,
        date(2020, 1, 1),
    )


@pytest.fixture
async def insured(any_store: Store, staff: Staff) -> Insured:
    def insure(work: Work) -> Insured:
        given = a_contract(staff, "C-1", RenewalDay(1, 1))
        contract = work.driving.add_contract(given)
        vehicle = Vehicle(0, "ZZ-1-ZZ", "Zoé", staff.lille_id, contract.id, 80_000)
        return Insured(contract, work.driving.add_vehicle(vehicle))

    return await any_store.write(insure)


def a_notice(insured: Insured, staff: Staff) -> ContractNotice:
    return ContractNotice(
        0,
        insured.contract.id,
        RENEWAL_ON,
        90_000,
        Coefficient(76),
        68_400,
        0,
        1_000,
        "Avis 2027",
        staff.colleague_id,
        AT,
        insured.vehicle.id,
        80_000,
    )


async def test_a_contract_has_two_months_of_notice_until_somebody_says_otherwise(
    any_store: Store, insured: Insured
) -> None:
    await any_store.write(lambda work: work.contracts.set_notice_months(insured.contract.id, 3))

    changed = await any_store.read(lambda work: work.driving.contract(insured.contract.id))

    assert (insured.contract.notice_months, changed.notice_months) == (2, 3)


@pytest.mark.parametrize("months", [-1, 13])
async def test_no_notice_is_longer_than_a_year(
    any_store: Store, insured: Insured, months: int
) -> None:
    with pytest.raises(ConflictError):
        await any_store.write(
            lambda work: work.contracts.set_notice_months(insured.contract.id, months)
        )


async def test_contracts_are_listed_by_their_next_renewal(any_store: Store, staff: Staff) -> None:
    days = {"A": (11, 21), "B": (11, 22), "C": (2, 29), "D": (3, 1), "E": (12, 31)}

    def fill(work: Work) -> None:
        for number, (month, day) in days.items():
            work.driving.add_contract(a_contract(staff, number, RenewalDay(month, day)))

    await any_store.write(fill)
    scopes = [staff.company.root.id]
    found, number = await any_store.read(lambda work: work.contracts.page(scopes, TODAY, 0, 9))
    second, _ = await any_store.read(lambda work: work.contracts.page(scopes, TODAY, 1, 2))

    assert ("".join(one.number for one in found), number) == ("BECDA", 5)
    assert [one.number for one in second] == ["E", "C"]


async def test_on_28_february_of_a_common_year_the_renewal_of_the_29th_is_a_year_away(
    any_store: Store, staff: Staff
) -> None:
    def fill(work: Work) -> None:
        work.driving.add_contract(a_contract(staff, "A", RenewalDay(2, 29)))
        work.driving.add_contract(a_contract(staff, "B", RenewalDay(2, 1)))

    await any_store.write(fill)
    scopes, on = [staff.company.root.id], date(2027, 2, 28)
    found, _ = await any_store.read(lambda work: work.contracts.page(scopes, on, 0, 9))

    assert [one.number for one in found] == ["B", "A"]


@pytest.mark.usefixtures("insured")
async def test_no_contract_outside_of_the_scope_is_listed(any_store: Store, staff: Staff) -> None:
    elsewhere = await any_store.write(
        lambda work: work.units.add("X", "X", staff.company.lille.kind, staff.company.root.id)
    )

    found = await any_store.read(lambda work: work.contracts.page([elsewhere.id], TODAY, 0, 9))

    assert found == ([], 0)


async def test_contracts_are_read_one_page_of_ids_after_another(
    any_store: Store, staff: Staff
) -> None:
    numbers = ("A", "B", "C")

    def fill(work: Work) -> None:
        for one in numbers:
            work.driving.add_contract(a_contract(staff, one, RenewalDay(1, 1)))

    await any_store.write(fill)
    first = await any_store.read(lambda work: work.contracts.after(0, 2))
    rest = await any_store.read(lambda work: work.contracts.after(first[-1].id, 2))

    assert [one.number for one in (*first, *rest)] == ["A", "B", "C"]


async def test_a_contract_knows_its_vehicles_their_drivers_and_their_claims(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    claim = RecordedClaim(0, "S-1", staff.driver_id, insured.vehicle.id, TODAY, ClaimKind.COLLISION)

    def fill(work: Work) -> RecordedClaim:
        until = TODAY + timedelta(days=1)
        work.driving.assign(
            Assignment(0, staff.driver_id, insured.vehicle.id, date(2026, 1, 1), until)
        )
        other = replace(claim, number="S-2", vehicle_id=staff.van.id)
        work.driving.add_claim(other)
        return work.driving.add_claim(claim)

    added = await any_store.write(fill)
    contract_id = insured.contract.id

    async def drivers_on(on: date) -> list[int]:
        return await any_store.read(lambda work: work.contracts.drivers_of(contract_id, on))

    drivers = [await drivers_on(on) for on in (TODAY, TODAY + timedelta(days=1))]

    assert drivers == [[staff.driver_id], []]
    pages = [(0, 1), (staff.driver_id, 1)]
    paged = [
        await any_store.read(
            lambda work, page=page: work.contracts.drivers_of(contract_id, TODAY, *page)
        )
        for page in pages
    ]
    assert paged == [[staff.driver_id], []]
    assert await any_store.read(lambda work: work.contracts.claims_of(contract_id)) == [added]
    vehicles = await any_store.read(lambda work: work.contracts.vehicles_of(contract_id))
    assert vehicles == [insured.vehicle]


async def test_a_step_keeps_what_was_noted_last_until_it_is_taken_back(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    put_off = NotedStep(insured.contract.id, RENEWAL_ON, RenewalStep.DECIDE, put_off_until_on=TODAY)
    done = replace(put_off, done_by=staff.colleague_id, done_on=TODAY, put_off_until_on=None)

    async def noted() -> list[NotedStep]:
        return await any_store.read(
            lambda work: work.contracts.steps_of(insured.contract.id, RENEWAL_ON)
        )

    await any_store.write(lambda work: work.contracts.note_step(put_off))
    first = await noted()
    await any_store.write(lambda work: work.contracts.note_step(done))
    second = await noted()
    key = (insured.contract.id, RENEWAL_ON, RenewalStep.DECIDE)
    taken_back = [
        await any_store.write(lambda work: work.contracts.forget_step(*key)) for _ in range(2)
    ]

    assert (first, second, await noted()) == ([put_off], [done], [])
    assert taken_back == [True, False]


async def test_a_person_is_told_of_a_step_once(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    async def tell(name: str) -> bool:
        told = (insured.contract.id, RENEWAL_ON, name, staff.colleague_id)
        return await any_store.write(lambda work: work.contracts.mark_told(*told, AT))

    told = [await tell(name) for name in ("ask", "ask", "clean")]

    assert told == [True, False, True]

    async def told_of(name: str, among: list[int]) -> frozenset[int]:
        key = (insured.contract.id, RENEWAL_ON, name)
        return await any_store.read(lambda work: work.contracts.told_of(*key, among))

    everybody = [staff.driver_id, staff.colleague_id]
    assert await told_of("ask", everybody) == {staff.colleague_id}
    assert await told_of("renew", everybody) == frozenset()
    assert await told_of("ask", [staff.driver_id]) == frozenset()


async def test_a_renewal_has_one_notice_which_can_be_taken_back(
    any_store: Store, insured: Insured, staff: Staff
) -> None:
    added = await any_store.write(lambda work: work.contracts.add_notice(a_notice(insured, staff)))
    with pytest.raises(ConflictError) as refusal:
        await any_store.write(lambda work: work.contracts.add_notice(a_notice(insured, staff)))

    found = await any_store.read(
        lambda work: work.contracts.notice_of(insured.contract.id, RENEWAL_ON)
    )
    await any_store.write(lambda work: work.contracts.remove_notice(added.id))
    again = await any_store.write(lambda work: work.contracts.add_notice(a_notice(insured, staff)))

    assert refusal.value.kind == "contract_notice"
    assert found == added == replace(a_notice(insured, staff), id=added.id)
    assert again.id > added.id


async def test_what_an_insurer_printed_can_be_forgotten(any_store: Store, insured: Insured) -> None:
    printed = [
        OfficialCoefficient(insured.contract.id, Coefficient(80), date(year, 1, 1), f"avis {year}")
        for year in (2026, 2025)
    ]

    def fill(work: Work) -> None:
        for one in printed:
            work.driving.add_official_coefficient(one)

    await any_store.write(fill)
    both = await any_store.read(lambda work: work.contracts.officials_of(insured.contract.id))
    await any_store.write(lambda work: work.contracts.remove_official(printed[0]))
    left = await any_store.read(lambda work: work.contracts.officials_of(insured.contract.id))

    assert (both, left) == (printed[::-1], printed[1:])


async def test_the_reference_premium_of_a_vehicle_changes(
    any_store: Store, insured: Insured
) -> None:
    await any_store.write(
        lambda work: work.contracts.set_reference_premium(insured.vehicle.id, 90_000)
    )

    vehicle = await any_store.read(lambda work: work.driving.vehicle(insured.vehicle.id))

    assert vehicle == replace(insured.vehicle, reference_premium_cents=90_000)


async def test_a_period_is_closed_once(any_store: Store, insured: Insured) -> None:
    key = (insured.contract.id, RENEWAL_ON)
    first = await any_store.write(lambda work: work.contracts.close(*key, AT))
    again = await any_store.write(lambda work: work.contracts.close(*key, AT))

    assert first is not None
    assert again is None
    assert await any_store.read(lambda work: work.contracts.close_by_id(first.id)) == first
    assert await any_store.read(lambda work: work.contracts.close_of(*key)) == first


async def test_an_unknown_close_is_not_found(any_store: Store, insured: Insured) -> None:
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.contracts.close_by_id(insured.contract.id + 9))
