"""What is recorded of a fleet, and what is kept of it by unit and month, on each store."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.driving import Regime
from fleet.fleet_facts import FleetRows
from fleet.fleet_months import KeptClaims, KeptContract, KeptPremium
from fleet.fleet_premium import RegimeAmounts, summed
from fleet.months import Month
from fleet.ports import Store, Work
from fleet.premium_lines import premium_lines
from fleet.ratio_years import ratio_years, shown_years
from fleet.usecases.keep_fleet_months import keep_fleet_months
from fleet.usecases.read_fleet import read_contract_facts, read_fleet
from tests.support.counted_fleet import TODAY, counted_fleet
from tests.support.fake_store import FakeWork

NOVEMBER = Month.of(TODAY)
SINCE = date(2021, 1, 1)


def count(work: Work, as_at: date = TODAY) -> None:
    cursor: str | None = ""
    while cursor is not None:
        cursor = keep_fleet_months(work, as_at, cursor)


def kept_of(work: Work) -> tuple[list[KeptPremium], list[KeptClaims]]:
    units = sorted(one.id for one in work.units.all())
    since = NOVEMBER.plus(-24)
    return (
        [row for one in units for row in work.fleet_months.premiums_of(one, since, NOVEMBER)],
        [row for one in units for row in work.fleet_months.claims_of(one, since, NOVEMBER)],
    )


async def test_every_store_reads_the_same_fleet(any_store: Store) -> None:
    plain = FakeWork()
    root = counted_fleet(plain, 1)
    expected = [plain.fleet.rows_of(root + at, SINCE) for at in range(4)]

    def read(work: Work) -> list[FleetRows]:
        counted_fleet(work, 1)
        return [work.fleet.rows_of(root + at, SINCE) for at in range(4)]

    assert await any_store.write(read) == expected


async def test_every_store_keeps_the_same_rows_also_when_it_counts_again(any_store: Store) -> None:
    plain = FakeWork()
    counted_fleet(plain, 2)
    count(plain)

    def keep(work: Work) -> tuple[list[KeptPremium], list[KeptClaims]]:
        counted_fleet(work, 2)
        count(work)
        count(work)
        return kept_of(work)

    assert await any_store.write(keep) == kept_of(plain)


async def test_a_count_that_is_not_complete_changes_nothing_that_is_shown(
    any_store: Store,
) -> None:
    def keep(work: Work) -> tuple[list[KeptPremium], list[KeptPremium]]:
        counted_fleet(work, 3)
        count(work)
        before = kept_of(work)[0]
        keep_fleet_months(work, TODAY, "")
        return before, kept_of(work)[0]

    before, after = await any_store.write(keep)

    assert after == before


async def test_the_newest_month_and_the_size_of_a_fleet_are_known(any_store: Store) -> None:
    def read(work: Work) -> list[object]:
        nothing = work.fleet_months.last_kept()
        root = counted_fleet(work, 3, vehicles=5)
        count(work, TODAY - timedelta(days=40))
        count(work)
        names = [one.name for one in work.fleet_months.units_below(root, 0, 5)]
        more = [work.fleet_months.has_more_than(number) for number in (4, 5)]
        return [nothing, work.fleet_months.last_kept(), more, names]

    assert await any_store.write(read) == [None, NOVEMBER, [True, False], ["Site 0", "Site 1"]]


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000), days=st.integers(0, 800))
def test_what_is_kept_is_what_the_facts_of_the_company_say(seed: int, days: int) -> None:
    work = FakeWork()
    root = counted_fleet(work, seed, vehicles=10)
    as_at = TODAY - timedelta(days=days)
    lines = list(premium_lines(read_fleet(work, root, as_at)))

    count(work, as_at)

    month = Month.of(as_at)
    for unit in work.units.all():
        below = {one.id for one in work.units.all() if unit.id in one.lineage}
        kept = [one.sums for one in work.fleet_months.premiums_of(unit.id, month, month)]
        counted = summed(one for one in lines if one.unit_id in below)
        assert _filled(kept) == _filled(counted)


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000), days=st.integers(0, 800))
def test_the_years_that_are_kept_are_those_of_the_facts_of_each_unit(seed: int, days: int) -> None:
    work = FakeWork()
    counted_fleet(work, seed, vehicles=10)
    as_at = TODAY - timedelta(days=days)

    count(work, as_at)

    for unit in work.units.all():
        kept = work.fleet_months.years_of(unit.id, Month.of(as_at))
        counted = ratio_years(read_fleet(work, unit.id, as_at))
        assert shown_years(one.sums for one in kept) == counted


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_a_contract_alone_is_the_contract_among_the_others_and_what_is_kept_of_it(
    seed: int,
) -> None:
    work = FakeWork()
    counted_fleet(work, seed, vehicles=10)

    count(work)

    for unit in work.units.all():
        facts = read_fleet(work, unit.id, TODAY)
        kept = {
            one.contract_id: one.net_cents
            for regime in Regime
            for one in work.fleet_months.largest_contracts(unit.id, regime, 10)
        }
        for one in facts.contracts:
            alone = read_contract_facts(work, one.id, TODAY, unit.id)
            assert alone == facts.only(one.id)
            if unit.parent_id is None:
                assert kept.get(one.id, 0) == one.net_cents


async def test_every_store_reads_the_same_contract_alone(any_store: Store) -> None:
    plain = FakeWork()
    root = counted_fleet(plain, 4)
    count(plain)

    def read(work: Work) -> list[object]:
        contracts = [one.contract_id for one in largest(work, root)]
        return [
            largest(work, root),
            work.fleet_months.years_of(root, NOVEMBER),
            *(work.fleet.rows_of_contract(one, root + 1, SINCE) for one in contracts),
            [work.fleet_months.is_share_of(root + 1, one) for one in contracts],
        ]

    def keep(work: Work) -> list[object]:
        counted_fleet(work, 4)
        count(work)
        count(work)
        count(work, TODAY - timedelta(days=300))
        return read(work)

    assert await any_store.write(keep) == read(plain)


def largest(work: Work, unit_id: int) -> list[KeptContract]:
    return [
        one for regime in Regime for one in work.fleet_months.largest_contracts(unit_id, regime, 2)
    ]


def _filled(sums: Iterable[RegimeAmounts]) -> list[RegimeAmounts]:
    """Without the regimes whose vehicles all left in the month: they keep their exposure alone."""
    filled = (one for one in sums if one != RegimeAmounts(one.regime))
    return sorted(filled, key=lambda one: one.regime.value)


@settings(max_examples=15)
@given(seed=st.integers(0, 10_000))
def test_the_claims_that_are_kept_are_those_of_the_facts(seed: int) -> None:
    work = FakeWork()
    root = counted_fleet(work, seed, vehicles=10)
    facts = read_fleet(work, root, TODAY)

    count(work)

    since = NOVEMBER.plus(-12)
    kept: Counter[object] = Counter()
    for row in work.fleet_months.claims_of(root, since, NOVEMBER):
        kept[row.month, row.guarantee, row.liability] += row.number
    assert kept == Counter(
        (Month.of(one.occurred_on), one.guarantee, one.liability)
        for one in facts.claims
        if one.is_declared and Month.of(one.occurred_on) >= since
    )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_exposure_is_the_days_of_the_vehicles_in_service(seed: int) -> None:
    work = FakeWork()
    root = counted_fleet(work, seed)
    details = work.garage.details_of(sorted(work.state.vehicles))

    count(work)

    first = NOVEMBER.first_on
    days = [first + timedelta(days=at) for at in range((TODAY - first).days + 1)]
    expected = sum(one.is_in_service(day) for one in details.values() for day in days)
    kept = work.fleet_months.premiums_of(root, NOVEMBER, NOVEMBER)
    assert sum(one.vehicle_days for one in kept) == expected
