"""From published figures to incidents by site, rolling frequencies and a comparison."""

from fleet.credible import Standing
from fleet.months import Month
from fleet.people import Unit, UnitKind
from fleet.site_figures import (
    ROWS_SHOWN,
    SiteFigures,
    comparison,
    frequency_of,
    incident_table,
    months_until,
    rolling,
    types_shown,
)
from fleet.statistics import FigureKind, PublishedFigure

OCTOBER = Month(2026, 10)
COMPANY = Unit(1, None, UnitKind.COMPANY, "ACME", "Acme", (1,))
K = FigureKind


def site(number: int, name: str) -> Unit:
    return Unit(number, 1, UnitKind.SITE, name[:3].upper(), name, (1, number))


LYON, LILLE, NANTES = site(2, "Lyon"), site(3, "Lille"), site(4, "Nantes")


def by_month(unit: Unit, kind: FigureKind, *values: int | None) -> list[PublishedFigure]:
    """Figures of the months up to October, the last value last; None is not published."""
    months = months_until(OCTOBER, len(values))
    return [
        PublishedFigure(unit.id, kind, month, month, value)
        for month, value in zip(months, values, strict=True)
        if value is not None
    ]


def driven(unit: Unit, *claims: int | None, days: int = 30_000) -> SiteFigures:
    months = months_until(OCTOBER, 36)
    return SiteFigures(unit, by_month(unit, K.AT_FAULT, *claims), dict.fromkeys(months, days))


def quarter(unit: Unit, until: Month, number: int, **types: int) -> list[PublishedFigure]:
    since = until.plus(-2)
    return [
        PublishedFigure(unit.id, K.QUARTER, since, until, number),
        *(
            PublishedFigure(unit.id, K.TYPE, since, until, value, one)
            for one, value in types.items()
        ),
    ]


def test_each_site_has_a_row_and_what_is_left_another() -> None:
    upper = SiteFigures(COMPANY, by_month(COMPANY, K.INCIDENTS, 5, 6, 7))
    lyon = SiteFigures(LYON, by_month(LYON, K.INCIDENTS, 2, 6, None))

    table = incident_table(upper, [lyon, SiteFigures(LILLE)], OCTOBER)

    assert [(row.unit, row.counts[-3:]) for row in table.rows] == [
        (LYON, (2, 6, None)),
        (None, (3, 0, 7)),
    ]
    assert table.rows[0].counts[:9] == (None,) * 9


def test_a_unit_without_shown_sites_has_one_row_of_its_own() -> None:
    upper = SiteFigures(COMPANY, by_month(COMPANY, K.INCIDENTS, 5))

    (row,) = incident_table(upper, [SiteFigures(LYON)], OCTOBER).rows
    assert (row.unit, row.total) == (COMPANY, 5)


def test_more_sites_than_there_is_room_for_stand_with_the_rest() -> None:
    sites = [site(number, f"Site {number}") for number in range(2, 12)]
    below = [SiteFigures(one, by_month(one, K.INCIDENTS, one.id)) for one in sites]
    upper = SiteFigures(COMPANY, by_month(COMPANY, K.INCIDENTS, sum(one.id for one in sites)))

    rows = incident_table(upper, below, OCTOBER).rows

    assert len(rows) == ROWS_SHOWN + 1
    assert rows[0].total == 11
    assert sum(row.total for row in rows) == upper.of(K.INCIDENTS)[OCTOBER]


def test_a_type_is_counted_by_quarter_where_it_stands_by_itself() -> None:
    september, june = Month(2026, 9), Month(2026, 6)
    figures = [
        *quarter(COMPANY, september, 13, glass=8, theft=5),
        *quarter(COMPANY, june, 9, rest=9),
    ]
    upper = SiteFigures(COMPANY, figures)

    glass = incident_table(upper, [], OCTOBER, "glass")
    fire = incident_table(upper, [], OCTOBER, "fire")

    assert glass.periods == (Month(2025, 10), Month(2026, 1), Month(2026, 4), Month(2026, 7))
    assert glass.rows[0].counts == (None, None, None, 8)
    assert fire.rows[0].counts == (None, None, None, 0)
    assert types_shown(upper, OCTOBER) == ("glass", "theft")


def test_a_window_with_a_month_that_is_not_shown_has_no_frequency() -> None:
    whole, gap = driven(LYON, *(1,) * 12), driven(LYON, *(1,) * 11, None, 1)

    assert frequency_of(whole, months_until(OCTOBER, 12)) is not None
    assert frequency_of(gap, months_until(OCTOBER, 12)) is None


def test_without_a_vehicle_there_is_no_frequency() -> None:
    assert frequency_of(driven(LYON, *(1,) * 12, days=0), months_until(OCTOBER, 12)) is None


def test_a_frequency_is_claims_over_vehicle_years() -> None:
    found = frequency_of(driven(LYON, *(3,) * 12, days=36_525), months_until(OCTOBER, 12))

    assert found is not None
    assert found.number_of_claims == 36
    assert found.credible.rate == 36 / 1_200


def test_rolling_months_begin_with_the_first_that_can_be_shown() -> None:
    points = rolling(driven(LYON, *(2,) * 14), OCTOBER, 24)

    assert [point.month for point in points] == [Month(2026, 8), Month(2026, 9), OCTOBER]
    assert all(point.frequency and point.frequency.number_of_claims == 24 for point in points)


def test_sites_that_stand_apart_come_first_and_the_unsure_have_no_rank() -> None:
    upper = driven(COMPANY, *(10,) * 24, days=90_000)
    found = comparison(
        upper,
        [
            driven(LILLE, *(0,) * 23, 1, days=1_000),
            driven(LYON, *(9,) * 24, days=40_000),
            driven(NANTES, *(1,) * 24, days=48_000),
        ],
        OCTOBER,
    )

    ranked = [(one.unit, one.standing) for one in found.sites if one.unit is not None]
    assert ranked == [
        (LYON, Standing.ABOVE),
        (NANTES, Standing.BELOW),
        (LILLE, Standing.UNKNOWN),
    ]


def test_a_site_of_which_a_month_is_hidden_stands_with_the_rest() -> None:
    upper = driven(COMPANY, *(10,) * 12, days=90_000)
    lyon, lille = driven(LYON, *(6,) * 12, days=40_000), driven(LILLE, *(2,) * 11, None)

    found = comparison(upper, [lyon, lille], OCTOBER)

    rest = next(one for one in found.sites if one.unit is None)
    assert {one.unit for one in found.sites} == {LYON, None}
    assert rest.frequency is not None
    assert rest.frequency.number_of_claims == 120 - 72


def test_under_twelve_months_nothing_is_compared() -> None:
    found = comparison(driven(COMPANY, *(10,) * 11), [driven(LYON, *(6,) * 11)], OCTOBER)

    assert (found.mean, found.sites) == (None, ())
