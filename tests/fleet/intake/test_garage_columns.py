"""The columns of contracts and vehicles in full: what they mean, and what is refused where."""

from datetime import date

import pytest

from fleet.intake.cells import Cell
from fleet.intake.checks import check
from fleet.intake.columns import SheetName
from fleet.intake.faults import Reason
from fleet.intake.records import ContractRow, VehicleRow
from fleet.intake.stored import Stored, StoredUnit
from fleet.people import UnitKind
from fleet.pricing.facts import Guarantee
from tests.support.imports import CONTRACTS, PARTS, VEHICLES, read_fleet, with_columns

TODAY = date(2026, 11, 21)
STORED = Stored(company="SIEGE", units={"SIEGE": StoredUnit(UnitKind.COMPANY, None)})


def faults(sheet: SheetName, cells: dict[str, Cell]) -> list[tuple[str, str, Reason]]:
    rows = CONTRACTS if sheet is SheetName.CONTRACTS else VEHICLES
    reads = read_fleet(**{sheet.value: with_columns(rows, cells)})
    return [(one.column, one.value, one.reason) for one in check(reads, STORED, TODAY)]


def contract(cells: dict[str, Cell]) -> ContractRow:
    reads = read_fleet(contracts=with_columns(CONTRACTS, cells))
    [row] = [one for read in reads for one in read.records if isinstance(one, ContractRow)]
    return row


def vehicle(cells: dict[str, Cell]) -> VehicleRow:
    reads = read_fleet(vehicles=with_columns(VEHICLES, cells))
    [row] = [one for read in reads for one in read.records if isinstance(one, VehicleRow)]
    return row


def test_guarantees_are_listed_in_one_cell_and_deductibles_in_a_column_each() -> None:
    row = contract(
        {"garanties": "RC + dommages + vol", "franchise dommages": "300", "franchise vol": "-"}
    )

    assert row.guarantees == (Guarantee.LIABILITY, Guarantee.DAMAGE, Guarantee.THEFT)
    assert row.deductibles == {Guarantee.DAMAGE: 30_000, Guarantee.THEFT: None}


def test_parts_of_a_premium_make_its_total() -> None:
    row = vehicle(PARTS)

    assert row.premium_under_the_clause == 123_450
    assert not faults(SheetName.VEHICLES, PARTS)


def test_a_rate_is_kept_in_permille_and_kilometres_are_whole() -> None:
    row = vehicle({"autre surprime": "12,5 %", "kilomètres par an": "25 000 km"})

    assert (row.surcharge_rate, row.yearly_kilometres) == (125, 25_000)


@pytest.mark.parametrize(
    ("sheet", "cells", "column", "reason"),
    [
        (
            SheetName.CONTRACTS,
            {"mois de préavis": "13"},
            "mois de préavis",
            Reason.TOO_MANY_MONTHS,
        ),
        (SheetName.CONTRACTS, {"garanties": "tout"}, "garanties", Reason.UNKNOWN_WORD),
        (
            SheetName.CONTRACTS,
            {"garanties": "RC", "franchise vol": "300"},
            "franchise vol",
            Reason.NOT_COVERED,
        ),
        (SheetName.CONTRACTS, {"prime nette": "chère"}, "prime nette", Reason.NOT_MONEY),
        (
            SheetName.VEHICLES,
            {"kilomètres par an": "500 001"},
            "kilomètres par an",
            Reason.NOT_A_DISTANCE,
        ),
        (SheetName.VEHICLES, {"surprime novice": "101"}, "surprime novice", Reason.NOT_A_PERCENT),
        (SheetName.VEHICLES, {"autre surprime": "12,55"}, "autre surprime", Reason.NOT_A_PERCENT),
        (
            SheetName.VEHICLES,
            {"part hors coefficient": "20"},
            "liability_premium",
            Reason.REQUIRED_WITH,
        ),
        (
            SheetName.VEHICLES,
            {**PARTS, "part autres garanties": "801"},
            "part responsabilité civile",
            Reason.PARTS_DIFFER,
        ),
        (
            SheetName.VEHICLES,
            {"remplacé par": "ab123cd"},
            "remplacé par",
            Reason.REPLACED_BY_ITSELF,
        ),
        (SheetName.VEHICLES, {"remplacé par": "ZZ-9"}, "remplacé par", Reason.UNKNOWN_PLATE),
        (SheetName.VEHICLES, {"retiré le": "2026-11-22"}, "retiré le", Reason.IN_THE_FUTURE),
        (
            SheetName.VEHICLES,
            {"en service le": "2026-02-01", "retiré le": "2026-01-31"},
            "retiré le",
            Reason.BEFORE,
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_column_and_reason(
    sheet: SheetName, cells: dict[str, Cell], column: str, reason: Reason
) -> None:
    assert (column, reason) in [(one[0], one[2]) for one in faults(sheet, cells)]


def test_a_number_of_a_spreadsheet_that_is_true_or_false_is_no_rate() -> None:
    found = faults(SheetName.VEHICLES, {"surprime novice": True})

    assert found == [("surprime novice", "True", Reason.NOT_A_PERCENT)]
