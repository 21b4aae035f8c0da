"""What `/fleet` answers on 100,000 employees, against 2,000 and 100: medians and their ratio.

SQLite; a unit for every fifty people, a vehicle each, insured by a fleet's contract for every five
hundred and by a contract of its own for every tenth; the first hundred have one contract together
in each company. The day is counted by the calendar's job and a month's figures are published
before; each view is then asked five times in five rounds, all companies in turn. The company of
2,000 (forty sites too, as many as are compared) is shown what is kept, as the large one; that of
100 is worked out at once.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from random import Random
from typing import cast
from zoneinfo import ZoneInfo

from bonusmalus.clause import VehicleUse
from bonusmalus.periods import RenewalDay
from fleet.access import Actor
from fleet.driving import Contract, Regime
from fleet.fleet_count import FleetChunk
from fleet.fleet_views import FleetQuestion, FleetView
from fleet.months import Month
from fleet.people import Grant, Role, UnitKind
from fleet.ports import Work
from fleet.renewals import NewClose
from fleet.usecases.keep_fleet_months import count_fleet, keep_counted
from fleet.usecases.publish_statistics import publish_statistics
from fleet.usecases.show_fleet_view import show_fleet_view
from fleet.usecases.show_people_effect import show_people_effect
from fleet.usecases.show_price import show_price
from storage import Database, open_store

LARGE, MIDDLE, SMALL = 100_000, 2_000, 100
ROUNDS, CALLS = 5, 5
PEOPLE_OF_A_UNIT, VEHICLES_OF_A_CONTRACT, OWN_CONTRACT_EACH = 50, 500, 10
TODAY = date(2026, 11, 21)
KEPT = Month(2026, 10)
PARIS = ZoneInfo("Europe/Paris")
FIRST_CONTRACT = 1
DAYS_COUNTED = (TODAY,)
QUESTIONS = {
    "bridge": FleetQuestion(FleetView.BRIDGE),
    "renewal": FleetQuestion(FleetView.RANGE),
    "S/P": FleetQuestion(FleetView.RATIO),
    "mean coefficient": FleetQuestion(FleetView.MEAN, None, KEPT),
    "incidents": FleetQuestion(FleetView.INCIDENTS, None, KEPT),
    "sites": FleetQuestion(FleetView.SITES, None, KEPT),
    "frequency": FleetQuestion(FleetView.FREQUENCY, None, KEPT),
}
_AT = datetime(2026, 11, 1, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Bench:
    """A company that is counted, with what its manager asks."""

    store: Database
    actor: Actor
    site_id: int
    contract_id: int


def fill(work: Work, employees: int) -> int:
    """Add a company; returns the id of its root."""
    chance = Random(7)  # noqa: S311 - the same figures every time, nothing secret
    root = work.units.add("SIEGE", "Company", UnitKind.COMPANY, None).id
    units = [
        work.units.add(f"S{at}", f"Site {at}", UnitKind.SITE, root).id
        for at in range(max(1, employees // PEOPLE_OF_A_UNIT))
    ]
    people = range(1, employees + 1)
    numbers = dict.fromkeys(_insurer_of(one) for one in people)
    contracts = {one: _contract(work, one, root) for one in numbers}
    bulk = work.bulk
    bulk.insert("employee", (_employee(one, units[one % len(units)]) for one in people))
    bulk.insert(
        "vehicle",
        (_vehicle(one, units[one % len(units)], contracts[_insurer_of(one)]) for one in people),
    )
    claims = list(_claims(employees, chance))
    bulk.insert("claim", claims)
    bulk.insert("decision", (_decision(one, chance) for one in claims))
    closes = [_close(one, chance) for one in people]
    work.renewals.close(closes, _AT)
    for month in (KEPT.plus(-1), KEPT):
        work.renewals.close_month(month, [], _AT)
    return root


def _insurer_of(number: int) -> str:
    if number <= SMALL:
        return "F0"
    own = number % OWN_CONTRACT_EACH == 0
    return f"A{number}" if own else f"F{1 + number // VEHICLES_OF_A_CONTRACT}"


def _contract(work: Work, number: str, unit_id: int) -> int:
    regime = Regime.STATUTORY if number.startswith("A") else Regime.FLEET_CLAUSE
    day, since = RenewalDay(1, 1), date(2020, 1, 1)
    use = VehicleUse.BUSINESS
    contract = Contract(0, number, "Mutuelle", unit_id, regime, use, day, since)
    return work.driving.add_contract(contract).id


def _employee(number: int, unit_id: int) -> dict[str, object]:
    return {
        "id": number,
        "number": f"E{number}",
        "first_name": "Prénom",
        "last_name": f"Nom{number}",
        "unit_id": unit_id,
        "language": "fr",
        "entered_on": date(2015, 1, 1),
        "left_on": None,
    }


def _vehicle(number: int, unit_id: int, contract_id: int) -> dict[str, object]:
    return {
        "id": number,
        "plate": f"V{number}",
        "make_and_model": "Renault Clio",
        "unit_id": unit_id,
        "contract_id": contract_id,
        "reference_premium_cents": 60_000 + number % 40_000,
    }


def _claims(employees: int, chance: Random) -> Iterator[dict[str, object]]:
    for number in range(1, employees + 1):
        who = chance.randrange(employees) + 1
        yield {
            "id": number,
            "number": f"C{number}",
            "employee_id": who,
            "vehicle_id": who,
            "occurred_on": date(2021, 1, 1) + timedelta(days=chance.randrange(2_100)),
            "kind": "collision",
        }


def _decision(claim: dict[str, object], chance: Random) -> dict[str, object]:
    decided_on = cast("date", claim["occurred_on"]) + timedelta(days=30)
    return {
        "claim_id": claim["id"],
        "liability": chance.choice(("full", "partial", "none")),
        "exemption": None,
        "decided_on": decided_on,
        "document": "courrier",
        "recorded_at": _AT,
    }


def _close(number: int, chance: Random) -> NewClose:
    renewal_on = date(2026, 8, 1) + timedelta(days=number % 60)
    premium = 60_000 + number % 40_000
    return NewClose(number, renewal_on, 80, chance.randrange(50, 130), premium, is_to_be_told=False)


def measure(employees: int = LARGE, rounds: int = ROUNDS) -> dict[str, float]:
    """Measure both companies.

    Returns:
        Medians in milliseconds, their ratio (bound: 1.5), and how long the daily count takes.
    """
    return asyncio.run(_measure(employees, rounds))


async def _measure(employees: int, rounds: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        large, times = await _open(f"sqlite:///{folder}/large.db", employees)
        middle, _ = await _open(f"sqlite:///{folder}/middle.db", MIDDLE)
        small, _ = await _open(f"sqlite:///{folder}/small.db", SMALL)
        found = dict(times)
        companies = (large, middle, small)
        for name, question in QUESTIONS.items():
            found |= await _compare(name, partial(_view, question), companies, rounds)
        found |= await _compare("what driving does", _effect, companies, rounds)
        found |= await _compare("price of a contract", _price, companies, rounds)
        for company in companies:
            await company.store.close()
        return found


def _view(question: FleetQuestion, company: _Bench, work: Work) -> object:
    asked = question
    if question.view is FleetView.RANGE:  # of a contract that has as many vehicles in each company
        asked = replace(question, filter=str(company.contract_id))
    return show_fleet_view(work, company.actor, asked, TODAY)


def _effect(company: _Bench, work: Work) -> object:
    return show_people_effect(work, company.actor, company.site_id, None, TODAY)


def _price(company: _Bench, work: Work) -> object:
    return show_price(work, company.actor, company.contract_id, TODAY)


_Ask = Callable[[_Bench, Work], object]


async def _compare(
    name: str, ask: _Ask, companies: Sequence[_Bench], rounds: int
) -> dict[str, float]:
    times: list[list[float]] = [[] for _ in companies]
    for _ in range(rounds):
        for company, own in zip(companies, times, strict=True):
            for _ in range(CALLS):
                began = time.perf_counter()
                await company.store.read(partial(ask, company))
                own.append((time.perf_counter() - began) * 1000)
    large, middle, small = map(statistics.median, times)
    return {
        f"{name}, {LARGE:,} employees, ms": large,
        f"{name}, {MIDDLE:,} employees, ms": middle,
        f"{name}, {SMALL} employees (worked out at once), ms": small,
        f"{name}, ratio to {MIDDLE:,} (bound: 1.5)": large / middle,
        f"{name}, ratio to {SMALL}": large / small,
    }


async def _open(url: str, employees: int) -> tuple[_Bench, dict[str, float]]:
    store = open_store(url)
    root = await store.write(lambda work: fill(work, employees))
    for month in (KEPT.plus(-1), KEPT):
        await store.write(partial(_publish, month))
    took: list[tuple[float, float]] = []
    for as_at in DAYS_COUNTED:
        took = [one async for one in _count(store, as_at)]
    actor = Actor(1, (Grant(Role.FLEET_MANAGER, root),))
    return _Bench(store, actor, root + 1, FIRST_CONTRACT), {
        "count of a day, seconds": sum(map(sum, took)),
        "its longest reading (nobody waits), seconds": max(one for one, _ in took),
        "its longest write, seconds": max(one for _, one in took),
    }


def _publish(month: Month, work: Work) -> int:
    return publish_statistics(work, month, PARIS, months=1)


async def _count(store: Database, as_at: date) -> AsyncIterator[tuple[float, float]]:
    """As the calendar does it: how long each chunk was read, and how long it was written."""
    cursor: str | None = ""
    while cursor is not None:
        began = time.perf_counter()
        chunk = await store.read(partial(_read, as_at, cursor))
        read = time.perf_counter()
        cursor = await store.write(partial(_write, chunk))
        yield read - began, time.perf_counter() - read


def _read(as_at: date, cursor: str, work: Work) -> FleetChunk:
    return count_fleet(work, as_at, cursor)


def _write(chunk: FleetChunk, work: Work) -> str | None:
    return keep_counted(work, chunk)


if __name__ == "__main__":
    for key, value in measure(*map(int, sys.argv[1:])).items():
        sys.stdout.write(f"{key:<64} {value:>12,.2f}\n")
