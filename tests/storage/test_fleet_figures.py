"""Figures about people that pictures of a fleet need: faults of a month, the weighted mean."""

from datetime import UTC, date, datetime
from itertools import pairwise

from fleet.months import Month
from fleet.ports import Store, Work
from fleet.privacy_floor import FLOOR
from fleet.statistics import FigureKind, RenewalCount, WeightedCount
from fleet.statistics_rules import figures_of_weighted_mean
from tests.support.counted_company import FIRST, LAST, counted_company
from tests.support.counted_fleet import counted_fleet
from tests.support.fake_store import FakeWork

TREE = {1: None, 2: 1, 3: 1}
PERIOD = Month(2026, 7), Month(2026, 9)


async def test_every_store_counts_the_same_first_faults(any_store: Store) -> None:
    plain = FakeWork()
    counted_fleet(plain, 4)
    instants = [datetime(year, 1, 1, tzinfo=UTC) for year in range(2022, 2028)]
    times = list(pairwise(instants))
    expected = [plain.statistics.faults_between(*one) for one in times]

    def read(work: Work) -> list[dict[int, int]]:
        counted_fleet(work, 4)
        return [work.statistics.faults_between(*one) for one in times]

    assert await any_store.write(read) == expected
    assert any(expected)


async def test_every_store_weighs_the_same_renewals(any_store: Store) -> None:
    plain = FakeWork()
    counted_company(plain, 3)
    days: tuple[date, date] = (FIRST.first_on, LAST.last_on)

    def read(work: Work) -> list[WeightedCount]:
        counted_company(work, 3)
        return work.statistics.weighted_between(*days)

    expected = plain.statistics.weighted_between(*days)
    assert await any_store.write(read) == expected != []


def test_a_mean_is_weighted_by_reference_premium() -> None:
    """Five people at 0.50 of 1,000 € and five at 1.00 of 3,000 €: 0.875, shown as 0.88."""
    renewals = [RenewalCount(2, 50, FLOOR), RenewalCount(3, 100, FLOOR)]
    weighted = [
        WeightedCount(2, FLOOR, 500_000, 500_000 * 50),
        WeightedCount(3, FLOOR, 1_500_000, 1_500_000 * 100),
    ]

    shown = figures_of_weighted_mean(TREE, renewals, weighted, PERIOD)

    assert {one.unit_id: one.value for one in shown} == {1: 88, 2: 50, 3: 100}
    assert {one.kind for one in shown} == {FigureKind.WEIGHTED_MEAN}


def test_no_weighted_mean_is_shown_beside_fewer_than_five_others() -> None:
    renewals = [RenewalCount(2, 50, FLOOR + 3), RenewalCount(3, 100, FLOOR)]
    weighted = [WeightedCount(2, FLOOR, 500_000, 25_000_000), WeightedCount(3, FLOOR, 1, 100)]

    shown = figures_of_weighted_mean(TREE, renewals, weighted, PERIOD)

    assert {one.unit_id for one in shown} == {3}


def test_no_weighted_mean_is_shown_of_fewer_than_five() -> None:
    renewals = [RenewalCount(2, 50, 2 * FLOOR)]
    weighted = [WeightedCount(2, FLOOR - 1, 500_000, 25_000_000)]

    assert figures_of_weighted_mean(TREE, renewals, weighted, PERIOD) == []
