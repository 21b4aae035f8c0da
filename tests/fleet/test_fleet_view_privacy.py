"""The attacker of `test_privacy_attack` reads the views of a fleet: units, months and filters.

Each count on a screen is taken as a sum over the people of the units that its row names, months and
types included; together with what is published, no combination may speak of fewer than five.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from fleet.months import Month
from fleet.people import Unit
from fleet.site_figures import (
    ROLLING,
    SiteFigures,
    comparison,
    incident_table,
    months_until,
    rolling,
)
from fleet.statistics import FigureKind
from tests.fleet.test_privacy_attack import (
    DAMAGE,
    MONTHS,
    START,
    Attacker,
    Column,
    Equation,
    lived,
    people_spoken_of,
)

LAST = START.plus(MONTHS - 1)
EVENTS = ("", "glass", "theft")
_DAYS = 3_000
Count = tuple[Sequence[Month], Sequence[str]]
"""The months that a count sums up, and the columns of them."""


def figures(attacker: Attacker, units: Sequence[Unit], month: Month) -> list[SiteFigures]:
    """What is published of units, with an exposure that says nothing about anybody."""
    published = attacker.work.statistics.published(
        [one.id for one in units], month.plus(-35), month
    )
    days = dict.fromkeys(months_until(month, 36), _DAYS)
    return [
        SiteFigures(unit, [one for one in published if one.unit_id == unit.id], days)
        for unit in units
    ]


def read(attacker: Attacker, month: Month) -> Iterator[tuple[SiteFigures, list[SiteFigures]]]:
    """Every unit with those right below it."""
    units = attacker.work.units.all()
    for upper in units:
        below = [one for one in units if one.parent_id == upper.id]
        own, *sites = figures(attacker, [upper, *below], month)
        yield own, sites


def below(attacker: Attacker, unit: Unit, count: Count) -> Counter[Column]:
    """The people of a unit in some months, each with the columns that a count sums up."""
    months, keys = count
    return Counter(
        (who, key.format(month=month))
        for month in months
        for who in attacker._below(unit.id, attacker.there[month])
        for key in keys
    )


def said(
    attacker: Attacker, rows: Sequence[tuple[Unit | None, bool]], upper: Unit, count: Count
) -> Iterator[Equation]:
    """The counts of one period: a site says its people, the rest those of no site that says any."""
    named = [unit for unit, is_shown in rows if unit is not None and is_shown]
    for unit, is_shown in rows:
        if is_shown and unit is not None:
            yield below(attacker, unit, count)
        elif is_shown:
            left = below(attacker, upper, count)
            for one in named:
                left.subtract(below(attacker, one, count))
            yield {column: number for column, number in left.items() if number}


def incidents_said(attacker: Attacker, month: Month) -> Iterator[Equation]:
    for own, sites in read(attacker, month):
        for event in EVENTS:
            table = incident_table(own, sites, month, event)
            events = [event] if event else [one.value for one in DAMAGE]
            keys = [f"{FigureKind.INCIDENTS} {{month}} {one}" for one in events]
            for at, period in enumerate(table.periods):
                months = [period.plus(age) for age in range(3 if event else 1)]
                rows = [(row.unit, row.counts[at] is not None) for row in table.rows]
                if any(is_shown for _, is_shown in rows):
                    yield from said(attacker, rows, own.unit, (months, keys))


def frequencies_said(attacker: Attacker, month: Month) -> Iterator[Equation]:
    keys = [f"{FigureKind.AT_FAULT} {{month}} "]
    for own, sites in read(attacker, month):
        for point in rolling(own, month, ROLLING):
            if point.frequency is not None:
                yield below(attacker, own.unit, (months_until(point.month, ROLLING), keys))
        found = comparison(own, sites, month)
        if found.mean is not None:
            number = 1
            while found.since.plus(number - 1) < found.until:
                number += 1
            months = months_until(month, number)
            rows = [(one.unit, one.frequency is not None) for one in found.sites]
            yield below(attacker, own.unit, (months, keys))
            yield from said(attacker, rows, own.unit, (months, keys))


def shown_months(attacker: Attacker) -> list[Month]:
    return [one for one in (LAST.plus(-2), LAST) if one in attacker.there]


@settings(deadline=None, max_examples=8)
@given(st.integers(0, 100_000), st.integers(4, 11))
def test_incidents_by_site_month_and_type_speak_of_nobody_beside_what_is_published(
    seed: int, number_of_people: int
) -> None:
    attacker = lived(seed, number_of_people)
    screens = [one for month in shown_months(attacker) for one in incidents_said(attacker, month)]

    published = attacker.equations((FigureKind.INCIDENTS, FigureKind.TYPE))
    assert people_spoken_of([*published, *screens]) is None


@settings(deadline=None, max_examples=8)
@given(st.integers(0, 100_000), st.integers(4, 11))
def test_rolling_months_and_compared_sites_speak_of_nobody_beside_what_is_published(
    seed: int, number_of_people: int
) -> None:
    attacker = lived(seed, number_of_people)
    screens = [one for month in shown_months(attacker) for one in frequencies_said(attacker, month)]

    published = attacker.equations((FigureKind.AT_FAULT,))
    assert people_spoken_of([*published, *screens]) is None


def test_the_views_that_are_attacked_show_something() -> None:
    companies = [lived(seed, 11) for seed in range(3)]

    assert any(any(incidents_said(one, LAST)) for one in companies)
    assert any(any(frequencies_said(one, LAST)) for one in companies)
