"""What `/fleet` answers on 100,000 employees, against the same on 100: medians and their ratio.

SQLite; a unit for every fifty people, a vehicle each, insured by a fleet's contract for every five
hundred and by a contract of its own for every tenth. The month is counted by the calendar's job and
its figures are published before; each view is then asked a hundred times, five rounds, both
companies in turn. The small company is measured twice: worked out at once, as it is for the running
month, and from what is kept.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from random import Random
from typing import cast
from zoneinfo import ZoneInfo

from bonusmalus.clause import VehicleUse
from bonusmalus.periods import RenewalDay
from fleet.access import Actor
from fleet.driving import Contract, Regime
from fleet.fleet_views import FleetQuestion, FleetView
from fleet.months import Month
from fleet.people import Grant, Role, UnitKind
from fleet.ports import Work
from fleet.renewals import NewClose
from fleet.usecases.keep_fleet_months import keep_fleet_months
from fleet.usecases.publish_statistics import publish_statistics
from fleet.usecases.show_fleet_view import show_fleet_view
from storage import Database, open_store

LARGE, SMALL = 100_000, 100
ROUNDS, CALLS = 5, 100
PEOPLE_OF_A_UNIT, VEHICLES_OF_A_CONTRACT, OWN_CONTRACT_EACH = 50, 500, 10
TODAY = date(2026, 11, 21)
KEPT = Month(2026, 10)
PARIS = ZoneInfo("Europe/Paris")
_AT = datetime(2026, 11, 1, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Bench:
    """A company that is counted, with what its manager asks."""

    store: Database
    actor: Actor

    async def ask(self, question: FleetQuestion) -> None:
        """One answer."""
        await self.store.read(lambda work: show_fleet_view(work, self.actor, question, TODAY))


def fill(work: Work, employees: int) -> int:
    """Add a company; returns the id of its root."""
    chance = Random(7)  # noqa: S311 - the same figures every time, nothing secret
    root = work.units.add("SIEGE", "Company", UnitKind.COMPANY, None).id
    units = [
        work.units.add(f"S{at}", f"Site {at}", UnitKind.SITE, root).id
        for at in range(max(1, employees // PEOPLE_OF_A_UNIT))
    ]
    people = range(1, employees + 1)
    contracts = {one: _contract(work, one, root) for one in {_insurer_of(one) for one in people}}
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
    own = number % OWN_CONTRACT_EACH == 0
    return f"A{number}" if own else f"F{number // VEHICLES_OF_A_CONTRACT}"


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
        large, counted, longest = await _open(f"sqlite:///{folder}/large.db", employees)
        small, _, _ = await _open(f"sqlite:///{folder}/small.db", SMALL)
        found = {
            "count of a day, seconds": counted,
            "its longest chunk, seconds": longest,
        }
        for name, question in (
            ("bridge", FleetQuestion(FleetView.BRIDGE)),
            ("bridge of a kept month", FleetQuestion(FleetView.BRIDGE, None, KEPT)),
            ("mean coefficient", FleetQuestion(FleetView.MEAN, None, KEPT)),
        ):
            found |= await _compare(name, question, (large, small), rounds)
        await large.store.close()
        await small.store.close()
        return found


async def _compare(
    name: str, question: FleetQuestion, companies: tuple[_Bench, _Bench], rounds: int
) -> dict[str, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for company, own in zip(companies, times, strict=True):
            for _ in range(CALLS):
                began = time.perf_counter()
                await company.ask(question)
                own.append((time.perf_counter() - began) * 1000)
    large, small = map(statistics.median, times)
    return {
        f"{name}, {LARGE:,} employees, ms": large,
        f"{name}, {SMALL} employees, ms": small,
        f"{name}, ratio (bound: 1.5)": large / small,
    }


async def _open(url: str, employees: int) -> tuple[_Bench, float, float]:
    store = open_store(url)
    root = await store.write(lambda work: fill(work, employees))
    for month in (KEPT.plus(-1), KEPT):
        await store.write(partial(_publish, month))
    counted, longest = 0.0, 0.0
    for as_at in (KEPT.last_on, TODAY):
        took = [one async for one in _count(store, as_at)]
        counted, longest = sum(took), max(took)
    return _Bench(store, Actor(1, (Grant(Role.FLEET_MANAGER, root),))), counted, longest


def _publish(month: Month, work: Work) -> int:
    return publish_statistics(work, month, PARIS, months=1)


def _chunk(as_at: date, cursor: str, work: Work) -> str | None:
    return keep_fleet_months(work, as_at, cursor)


async def _count(store: Database, as_at: date) -> AsyncIterator[float]:
    cursor: str | None = ""
    while cursor is not None:
        began = time.perf_counter()
        cursor = await store.write(partial(_chunk, as_at, cursor))
        yield time.perf_counter() - began


if __name__ == "__main__":
    for key, value in measure(*map(int, sys.argv[1:])).items():
        sys.stdout.write(f"{key:<64} {value:>12,.2f}\n")
