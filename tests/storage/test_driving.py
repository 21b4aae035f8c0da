from dataclasses import replace
from datetime import date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from fleet.driving import (
    Assignment,
    ClaimDecision,
    Contract,
    DrivingRecord,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)
from fleet.errors import ConflictError
from fleet.ports import Store
from tests.support.stored_company import Company, an_employee

TODAY = date(2026, 11, 21)


@pytest.fixture
def store(any_store: Store) -> Store:
    return any_store


def contract(company: Company) -> Contract:
    return Contract(
        0,
        "C-1",
        "Mutuelle",
        company.root.id,
        Regime.STATUTORY,
        VehicleUse.TOURS,
        RenewalDay(2, 29),
        date(2019, 3, 1),
    )


def vehicle(company: Company, contract_id: int | None = None, plate: str = "AA-123-BB") -> Vehicle:
    return Vehicle(0, plate, "Renault Kangoo", company.lille.id, contract_id, 81_250)


def decision(liability: Liability, at: datetime) -> ClaimDecision:
    return ClaimDecision(liability, None, date(2026, 5, 4), "lettre 12", at)


def claim(company: Company, *decisions: ClaimDecision, number: str = "S-1") -> RecordedClaim:
    return RecordedClaim(
        0, number, company.person.id, None, date(2026, 3, 2), ClaimKind.COLLISION, decisions
    )


async def test_a_contract_is_read_as_it_was_added(store: Store, company: Company) -> None:
    added = await store.write(lambda work: work.driving.add_contract(contract(company)))

    assert added == replace(contract(company), id=added.id)
    assert await store.read(lambda work: work.driving.contract_by_number("C-1")) == added
    assert await store.read(lambda work: work.driving.contract_by_number("C-2")) is None


async def test_the_official_coefficient_is_the_last_one_printed_for_that_day(
    store: Store, company: Company
) -> None:
    added = await store.write(lambda work: work.driving.add_contract(contract(company)))
    printed = [
        OfficialCoefficient(added.id, Coefficient(hundredths), date(year, 3, 1), f"avis {year}")
        for hundredths, year in ((90, 2025), (85, 2026), (80, 2027))
    ]
    for official in (*printed, printed[0]):
        await store.write(lambda work, one=official: work.driving.add_official_coefficient(one))

    found = [
        await store.read(lambda work, on=on: work.driving.official_coefficient(added.id, on))
        for on in (date(2025, 2, 28), date(2026, 2, 28), TODAY)
    ]

    assert found == [None, printed[0], printed[1]]


async def test_what_a_person_drives_on_a_day_longest_first(store: Store, company: Company) -> None:
    insured = await store.write(lambda work: work.driving.add_contract(contract(company)))
    vans = [
        await store.write(
            lambda work, plate=plate, of=of: work.driving.add_vehicle(vehicle(company, of, plate))
        )
        for plate, of in (("AA-1-AA", insured.id), ("BB-2-BB", None), ("CC-3-CC", None))
    ]
    days = [
        (date(2024, 1, 1), None),
        (date(2022, 1, 1), date(2026, 11, 22)),
        (date(2020, 1, 1), TODAY),
    ]
    given = [
        await store.write(
            lambda work, van=van, of=of, to=to: work.driving.assign(
                Assignment(0, company.person.id, van.id, of, to)
            )
        )
        for van, (of, to) in zip(vans, days, strict=True)
    ]

    found = await store.read(lambda work: work.driving.vehicles_of(company.person.id, TODAY))

    assert found == [(given[1], vans[1], None), (given[0], vans[0], insured)]
    assert await store.read(lambda work: work.driving.vehicle_by_plate("CC-3-CC")) == vans[2]


async def test_an_assignment_ends_after_it_began(store: Store, company: Company) -> None:
    van = await store.write(lambda work: work.driving.add_vehicle(vehicle(company)))
    backwards = Assignment(0, company.person.id, van.id, TODAY, TODAY)

    with pytest.raises(ConflictError):
        await store.write(lambda work: work.driving.assign(backwards))


async def test_a_driving_record_is_replaced_as_a_whole(store: Store, company: Company) -> None:
    first = DrivingRecord(
        company.person.id,
        VehicleUse.BUSINESS,
        Coefficient(100),
        date(2018, 2, 28),
        RenewalDay(3, 1),
        interruptions=(
            Interruption(date(2019, 1, 1), date(2019, 6, 1)),
            Interruption(date(2021, 1, 1), date(2021, 2, 1)),
        ),
    )
    second = replace(first, start=Coefficient(50), years_at_floor=3, interruptions=())

    assert await store.read(lambda work: work.driving.record_of(company.person.id)) is None
    found = []
    for record in (first, second):
        await store.write(lambda work, record=record: work.driving.set_record(record))
        found.append(await store.read(lambda work: work.driving.record_of(company.person.id)))

    assert found == [first, second]


async def test_claims_come_by_date_with_their_decisions_oldest_first(
    store: Store, company: Company, now: datetime, later: datetime
) -> None:
    decided = claim(
        company, decision(Liability.FULL, now), decision(Liability.PARTIAL, later), number="S-2"
    )
    early = replace(claim(company, number="S-1"), occurred_on=date(2025, 1, 1))
    added = [
        await store.write(lambda work, one=one: work.driving.add_claim(one))
        for one in (decided, early)
    ]

    assert await store.read(lambda work: work.driving.claims_of(company.person.id)) == added[::-1]
    assert await store.read(lambda work: work.driving.claim_by_number("S-2")) == added[0]
    assert await store.read(lambda work: work.driving.claim_by_number("S-9")) is None


async def test_claims_as_they_were_known_at_an_instant(
    store: Store, company: Company, now: datetime, later: datetime
) -> None:
    added = await store.write(lambda work: work.driving.add_claim(claim(company)))
    exempt = replace(decision(Liability.NONE, later), exemption=Exemption.FORCE_MAJEURE)
    for one in (decision(Liability.FULL, now), exempt):
        await store.write(lambda work, one=one: work.driving.add_decision(added.id, one))

    [then] = await store.read(lambda work: work.driving.claims_of(company.person.id, now))
    [today] = await store.read(lambda work: work.driving.claims_of(company.person.id))

    assert then.decisions == (decision(Liability.FULL, now),)
    assert today.decisions == (decision(Liability.FULL, now), exempt)


async def test_a_decision_says_who_entered_it_who_confirmed_it_and_what_happened(
    store: Store, company: Company, now: datetime
) -> None:
    second = await store.write(lambda work: work.people.add(an_employee("E-9", company.lille.id)))
    entered = replace(
        decision(Liability.NONE, now),
        recorded_by=company.person.id,
        confirmed_by=second.id,
        kind=ClaimKind.THEFT,
    )
    added = await store.write(lambda work: work.driving.add_claim(claim(company, entered)))

    assert await store.read(lambda work: work.driving.claim(added.id)) == added
    assert added.decisions == (entered,)
