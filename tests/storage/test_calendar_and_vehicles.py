"""Reminders and hand-overs on every kind of store: once each, and one person at a time."""

import asyncio
from datetime import UTC, datetime

from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.access import Actor, actor_of
from fleet.ports import Store, Work
from fleet.usecases.hand_over_vehicle import Taken, Taking, take_vehicle
from tests.support.cases import add_case
from tests.support.delivery import PARIS, FixedClock
from tests.support.small_company import SmallCompany, small_company

REMIND = tuple(job for job in JOBS if job.name == "remind")
MONDAY = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)


async def waiting(store: Store) -> int:
    return await store.read(lambda work: work.outbox.count_waiting())


async def test_each_handler_is_reminded_once_however_often_the_calendar_ticks(
    any_store: Store,
) -> None:
    def report(work: Work) -> None:
        company = small_company(work)
        add_case(work, company.camille, reported_at=MONDAY, occurred_on=MONDAY.date())

    await any_store.write(report)
    clock = FixedClock(MONDAY)
    calendar = Calendar(any_store, clock, Surroundings(PARIS, bot_texts()), REMIND)
    counts = []
    for _ in range(20):
        clock.move(900)
        await calendar.tick()
        counts.append(await waiting(any_store))
    assert counts == [0] * 15 + [2] * 5


async def test_of_two_people_who_take_a_vehicle_at_once_one_gets_it(any_store: Store) -> None:
    company = await any_store.write(small_company)
    vehicle_id = await any_store.read(_vehicle_id)

    def taking(employee_id: int) -> asyncio.Future[Taken]:
        def take(work: Work) -> Taken:
            return take_vehicle(work, _actor(work, company, employee_id), vehicle_id, MONDAY)

        return asyncio.ensure_future(any_store.write(take))

    done = await asyncio.gather(*(taking(one) for one in (company.ines, company.noa)))

    assert {one.outcome for one in done} == {Taking.TAKEN, Taking.BUSY}
    holders = {one.handover.employee_id for one in done}
    assert len(holders) == 1


def _vehicle_id(work: Work) -> int:
    vehicle = work.driving.vehicle_by_plate("ab 123 cd")
    assert vehicle is not None
    return vehicle.id


def _actor(work: Work, company: SmallCompany, employee_id: int) -> Actor:
    identity = work.people.identify(company.account(employee_id))
    assert identity is not None
    return actor_of(identity)
