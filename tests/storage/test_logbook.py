from dataclasses import replace
from datetime import date, timedelta

import pytest

from fleet.driving import Assignment, Vehicle
from fleet.errors import ConflictError, NotFoundError
from fleet.logbook import Handover, VehicleMemo
from fleet.ports import Store
from tests.support.stored_cases import AT, TODAY, Staff

HOUR = timedelta(hours=1)


def a_handover(staff: Staff) -> Handover:
    return Handover(0, staff.van.id, staff.driver_id, AT, mileage_out_km=120_000)


async def taken(store: Store, handover: Handover) -> Handover:
    return await store.write(lambda work: work.logbook.take(handover))


async def test_a_vehicle_is_had_by_one_person_at_a_time(any_store: Store, staff: Staff) -> None:
    first = await taken(any_store, a_handover(staff))

    with pytest.raises(ConflictError) as refusal:
        await taken(any_store, replace(a_handover(staff), employee_id=staff.manager_id))

    assert (refusal.value.kind, first) == ("handover", replace(a_handover(staff), id=first.id))
    current = await any_store.read(lambda work: work.logbook.current_of_vehicle(staff.van.id))
    assert current == first
    assert await any_store.read(lambda work: work.logbook.get(first.id)) == first


async def test_a_vehicle_that_was_given_back_can_be_taken(any_store: Store, staff: Staff) -> None:
    first = await taken(any_store, a_handover(staff))
    back = replace(first, given_back_at=AT + HOUR, mileage_in_km=120_050)
    await any_store.write(lambda work: work.logbook.save(back))
    nobody = await any_store.read(lambda work: work.logbook.current_of_vehicle(staff.van.id))

    second = await taken(any_store, replace(a_handover(staff), taken_at=AT + 2 * HOUR))

    assert nobody is None
    assert await any_store.read(lambda work: work.logbook.get(first.id)) == back
    assert await any_store.read(lambda work: work.logbook.held_by(staff.driver_id)) == [second]


async def test_a_mileage_that_was_noted_with_an_older_reading_keeps_the_return(
    any_store: Store, staff: Staff
) -> None:
    read = await taken(any_store, replace(a_handover(staff), mileage_out_km=None))
    returned = replace(read, given_back_at=AT + HOUR)
    await any_store.write(lambda work: work.logbook.save(returned))

    noted = replace(read, mileage_out_km=120_000)
    kept = await any_store.write(lambda work: work.logbook.save(noted))

    assert kept == replace(returned, mileage_out_km=120_000)
    assert await any_store.read(lambda work: work.logbook.get(read.id)) == kept


async def test_of_two_returns_the_first_one_stands_with_both_mileages(
    any_store: Store, staff: Staff
) -> None:
    read = await taken(any_store, a_handover(staff))
    first = replace(read, given_back_at=AT + HOUR, mileage_in_km=120_050)
    await any_store.write(lambda work: work.logbook.save(first))

    second = replace(read, given_back_at=AT + 2 * HOUR)
    kept = await any_store.write(lambda work: work.logbook.save(second))

    assert kept == first


async def test_what_a_person_has_newest_first(any_store: Store, staff: Staff) -> None:
    other = Vehicle(0, "BB-2-BB", "Zoé", staff.lille_id, None)
    car = await any_store.write(lambda work: work.driving.add_vehicle(other))
    first = await taken(any_store, a_handover(staff))
    second = await taken(
        any_store, replace(a_handover(staff), vehicle_id=car.id, taken_at=AT + HOUR)
    )

    held = await any_store.read(lambda work: work.logbook.held_by(staff.driver_id))

    assert held == [second, first]
    assert await any_store.read(lambda work: work.logbook.held_by(staff.manager_id)) == []


async def test_the_times_that_touch_an_hour_oldest_first(any_store: Store, staff: Staff) -> None:
    given = a_handover(staff)
    times = [
        await taken(any_store, replace(given, taken_at=AT + hours * HOUR, given_back_at=end))
        for hours, end in ((4, None), (0, AT + HOUR), (2, AT + 3 * HOUR))
    ]

    async def between(since: int, until: int) -> list[Handover]:
        return await any_store.read(
            lambda work: work.logbook.between(staff.van.id, AT + since * HOUR, AT + until * HOUR)
        )

    assert await between(0, 9) == [times[1], times[2], times[0]]
    assert await between(1, 2) == [times[1], times[2]]
    assert await between(-2, -1) == []
    assert await between(8, 9) == [times[0]]


async def test_what_is_not_in_the_logbook_is_not_found(any_store: Store, staff: Staff) -> None:
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.logbook.get(404))
    with pytest.raises(NotFoundError):
        await any_store.write(lambda work: work.logbook.save(replace(a_handover(staff), id=404)))


async def test_to_whom_a_vehicle_was_given_for_good_longest_first(
    any_store: Store, staff: Staff
) -> None:
    days = [
        (staff.driver_id, date(2024, 1, 1), None),
        (staff.manager_id, date(2022, 1, 1), date(2026, 11, 22)),
        (staff.colleague_id, date(2020, 1, 1), TODAY),
    ]
    given = [
        await any_store.write(
            lambda work, who=who, of=of, to=to: work.driving.assign(
                Assignment(0, who, staff.van.id, of, to)
            )
        )
        for who, of, to in days
    ]

    found = await any_store.read(lambda work: work.logbook.assignments_on(staff.van.id, TODAY))

    assert found == [given[1], given[0]]


async def test_the_memo_of_a_vehicle_is_empty_until_it_is_entered(
    any_store: Store, staff: Staff
) -> None:
    memo = VehicleMemo(
        staff.van.id, "FVA-1", date(2026, 1, 1), date(2026, 12, 31), "Agence Nord", "09 00"
    )
    found = []
    for one in (memo, replace(memo, agency="Agence Sud", valid_until_on=None)):
        found.append(await any_store.read(lambda work: work.logbook.memo_of(staff.van.id)))
        await any_store.write(lambda work, one=one: work.logbook.set_memo(one))
    last = await any_store.read(lambda work: work.logbook.memo_of(staff.van.id))

    assert found == [VehicleMemo(staff.van.id), memo]
    assert last == replace(memo, agency="Agence Sud", valid_until_on=None)
