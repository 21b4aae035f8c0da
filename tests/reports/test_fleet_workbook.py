"""The XLSX files of what pictures of a fleet show, read back by another library."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from reports.fleet_workbook import FleetChart, fleet_workbook
from reports.group_workbook import write_group_workbook
from reports.what_if_charts import PaidYear, RangedYear, RenewalFanChart
from tests.support.fleet_charts import (
    BRIDGE,
    FREQUENCY,
    INCIDENTS,
    MEAN,
    RATIO,
    SITES,
)

FAN = RenewalFanChart(
    "fr",
    "Mutuelle MX-77",
    (PaidYear(date(2026, 1, 1), 8_760_000),),
    (RangedYear(date(2027, 1, 1), 8_200_000, 8_600_000, 9_400_000),),
    2_000,
    date(2023, 1, 1),
    date(2026, 10, 31),
)
AS_OF = date(2026, 10, 31)
CHARTS: tuple[FleetChart, ...] = (BRIDGE, FAN, RATIO, MEAN, INCIDENTS, SITES, FREQUENCY)


def rows_of(chart: FleetChart) -> list[list[object]]:
    book = load_workbook(BytesIO(write_group_workbook(fleet_workbook(chart, "ACME", AS_OF))))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


@pytest.mark.parametrize("chart", CHARTS)
def test_every_view_has_a_sheet_and_notes_to_read_it(chart: FleetChart) -> None:
    made = fleet_workbook(chart, "ACME", AS_OF)

    assert [len(sheet.rows) > 0 for sheet in made.sheets] == [True, True]
    assert made.name.endswith("-acme-2026-10")
    assert len({made.key(), fleet_workbook(chart, "LYO", AS_OF).key()}) == 2


def test_amounts_of_the_bridge_are_numbers_that_add_up() -> None:
    _, *rows = rows_of(BRIDGE)

    amounts = [row[2] for row in rows]
    assert amounts[0] == 128_400
    assert sum(map(float, map(str, amounts[:3]))) == amounts[3]


def test_a_ratio_is_a_number_and_its_year_a_date() -> None:
    _, newest, *_, unknown = rows_of(RATIO)

    assert isinstance(newest[0], datetime)
    assert newest[2:] == [55_000, 46_750, 12_000, 0.85]
    assert (unknown[2], unknown[5]) == (None, None)


def test_what_is_not_shown_is_an_empty_cell() -> None:
    heading, *rows = rows_of(INCIDENTS)

    assert heading[1:] == ["Lyon", "Lille", "Le reste", "Total"]
    assert [row[2] for row in rows][5:7] == [None, None]


def test_rates_and_vehicle_years_are_numbers() -> None:
    _, marseille, *_ = rows_of(SITES)

    assert marseille == ["Marseille", 31, 162, 19.1, 14.1, 25.3, "au-dessus"]


def test_a_hostile_name_of_a_site_is_no_formula() -> None:
    sites = tuple(replace(one, name="=1+1") for one in SITES.sites)
    rows = tuple(replace(one, name="=HYPERLINK(1)") for one in INCIDENTS.rows)
    for chart in (replace(SITES, sites=sites), replace(INCIDENTS, rows=rows)):
        made = write_group_workbook(fleet_workbook(chart, "ACME", AS_OF))
        with ZipFile(BytesIO(made)) as parts:
            sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
            assert all(b"<f>" not in parts.read(name) for name in sheets)
