"""Every reason of a fault, each with the sheet, row, column and value that it names."""

from dataclasses import replace
from datetime import date

import pytest

from fleet.intake.cells import Cell, Formula
from fleet.intake.checks import check
from fleet.intake.columns import SHEETS, SheetName
from fleet.intake.faults import WARNINGS, Fault, Reason
from fleet.intake.stored import Stored, StoredClaim, StoredUnit
from fleet.people import UnitKind
from tests.support.imports import (
    ASSIGNMENTS,
    CLAIMS,
    CONTRACTS,
    EMPLOYEES,
    FLEET,
    INTERRUPTIONS,
    UNITS,
    VEHICLES,
    Rows,
    read,
    read_fleet,
    with_cell,
)

TODAY = date(2026, 11, 21)
STORED = Stored(
    company="SIEGE",
    units={
        "SIEGE": StoredUnit(UnitKind.COMPANY, None),
        "LILLE": StoredUnit(UnitKind.SITE, "SIEGE"),
    },
    first_insured_on={"55": None, "56": date(2020, 1, 1)},
    first_facts_on={"1042": date(2019, 2, 1)},
    decisions={"SIN-1": (("full", None, date(2025, 7, 1), "Courrier"),)},
)

# Reason; the sheet that changes; row, column and value of the cell that is put there; where the
# fault stands and what it shows when that is not the same cell.
CELLS: list[tuple[Reason, Rows, int, str, Cell, tuple[int, str, str] | None]] = [
    (Reason.MISSING_COLUMN, UNITS, 1, "niveau", "", (1, "kind", "")),
    (Reason.DOUBLE_COLUMN, UNITS, 1, "rattachement", "Code", (1, "code", "Code")),
    (Reason.UNKNOWN_COLUMN, UNITS, 1, "rattachement", "couleur", (1, "couleur", "couleur")),
    (Reason.REQUIRED, EMPLOYEES, 2, "nom", "  ", (2, "nom", "")),
    (Reason.FORMULA, EMPLOYEES, 3, "nom", Formula.CELL, (3, "nom", "= …")),
    (Reason.TOO_LONG, EMPLOYEES, 2, "prénom", "x" * 10_000, (2, "prénom", "x" * 59 + "…")),
    (Reason.CONTROL_CHARACTER, EMPLOYEES, 2, "prénom", "A\x00b", (2, "prénom", "A�b")),
    (Reason.NOT_TEXT, EMPLOYEES, 2, "prénom", 0.5, (2, "prénom", "0.5")),
    (Reason.NOT_A_PLATE, VEHICLES, 2, "immatriculation", "??", None),
    (Reason.NOT_A_DATE, EMPLOYEES, 2, "date d’entrée", "mars 2019", None),
    (Reason.NO_SUCH_DATE, EMPLOYEES, 2, "date d’entrée", "31/02/2019", None),
    (Reason.DATE_OUT_OF_RANGE, EMPLOYEES, 2, "date d’entrée", "0201-01-01", None),
    (Reason.NOT_A_RENEWAL_DAY, EMPLOYEES, 2, "échéance annuelle", "1er mars", None),
    (Reason.NOT_A_COEFFICIENT, EMPLOYEES, 2, "coefficient de départ", "0,955", None),
    (Reason.NOT_MONEY, VEHICLES, 2, "prime de référence", "cher", None),
    (Reason.NOT_A_COUNT, EMPLOYEES, 2, "années à 0,50", "2,5", None),
    (Reason.UNKNOWN_WORD, CLAIMS, 2, "nature", "météorite", None),
    (Reason.REQUIRED_WITH, EMPLOYEES, 2, "usage", "", (2, "usage", "")),
    (Reason.REQUIRED_WITH, EMPLOYEES, 3, "unité du rôle", "", (3, "unité du rôle", "")),
    (Reason.REQUIRED_WITH, CONTRACTS, 2, "coefficient depuis", "", (2, "coefficient depuis", "")),
    (Reason.REQUIRED_WITH, CLAIMS, 2, "responsabilité", "", (2, "responsabilité", "")),
    (Reason.REQUIRED_WITH, CLAIMS, 2, "document", "", (2, "document", "")),
    (Reason.DUPLICATE, EMPLOYEES, 3, "matricule", "1042", None),
    (Reason.UNKNOWN_UNIT, UNITS, 3, "rattachement", "PARIS", None),
    (Reason.UNKNOWN_UNIT, EMPLOYEES, 2, "unité", "PARIS", None),
    (Reason.UNKNOWN_UNIT, EMPLOYEES, 3, "unité du rôle", "PARIS", None),
    (Reason.UNKNOWN_UNIT, CONTRACTS, 2, "unité", "PARIS", None),
    (Reason.UNKNOWN_UNIT, VEHICLES, 2, "unité", "PARIS", None),
    (Reason.UNKNOWN_EMPLOYEE, ASSIGNMENTS, 2, "matricule", "404", None),
    (Reason.UNKNOWN_EMPLOYEE, CLAIMS, 2, "matricule", "404", None),
    (Reason.UNKNOWN_EMPLOYEE, INTERRUPTIONS, 2, "matricule", "404", None),
    (Reason.UNKNOWN_CONTRACT, VEHICLES, 2, "contrat", "FLT-404", None),
    (Reason.UNKNOWN_PLATE, ASSIGNMENTS, 2, "immatriculation", "ZZ-999-ZZ", None),
    (Reason.UNKNOWN_PLATE, CLAIMS, 2, "immatriculation", "ZZ-999-ZZ", None),
    (Reason.SECOND_COMPANY, UNITS, 2, "niveau", "société", (2, "niveau", "company")),
    (Reason.CYCLE, UNITS, 2, "rattachement", "LYON-1", None),
    (Reason.PARENT_KIND, UNITS, 2, "rattachement", "LILLE", None),
    (Reason.IN_THE_FUTURE, CLAIMS, 2, "date du sinistre", "2026-11-22", None),
    (Reason.IN_THE_FUTURE, CLAIMS, 2, "décidé le", "2026-11-22", None),
    (Reason.IN_THE_FUTURE, EMPLOYEES, 2, "assuré depuis", "2026-11-22", None),
    (Reason.NOT_AFTER, EMPLOYEES, 2, "date de sortie", "2019-03-01", None),
    (Reason.NOT_AFTER, ASSIGNMENTS, 2, "au", "2024-03-01", None),
    (Reason.NOT_AFTER, INTERRUPTIONS, 2, "au", "2022-01-10", None),
    (Reason.BEFORE, CLAIMS, 2, "décidé le", "2025-05-03", None),
    (Reason.BEFORE_FIRST_INSURED, CLAIMS, 2, "date du sinistre", "2019-02-28", None),
    (Reason.BEFORE_FIRST_INSURED, INTERRUPTIONS, 2, "du", "2019-02-28", None),
    (Reason.BEFORE_THE_CLAUSE, EMPLOYEES, 2, "assuré depuis", "1970-01-01", None),
    (Reason.AFTER_STORED_FACT, EMPLOYEES, 2, "assuré depuis", "2019-03-01", None),
    (Reason.NO_DRIVING_RECORD, INTERRUPTIONS, 2, "matricule", "55", None),
    (Reason.NOT_AT_FLOOR, EMPLOYEES, 2, "années à 0,50", "2", None),
    (Reason.OLDER_DECISION, CLAIMS, 2, "décidé le", "2025-06-12", None),
]
ELSEWHERE = {
    *(Reason.NO_HEADER, Reason.TOO_MANY_CELLS, Reason.OVERLAP),
    *(Reason.INTERRUPTIONS_OVERLAP, Reason.EXAMPLE_ROW),
    *(Reason.SECOND_CLAIM, Reason.CLAIM_OF_CASE, Reason.CONTESTED_CLAIM),
    Reason.NOT_CLAIMS,  # of statements: test_statement_sheet.py
    *(Reason.NOT_A_PREMIUM, Reason.NOT_A_YEAR),  # of premiums: test_premium_sheet.py
    # of contracts and vehicles in full: test_garage_columns.py
    *(Reason.TOO_MANY_MONTHS, Reason.NOT_A_DISTANCE, Reason.NOT_A_PERCENT),
    *(Reason.NOT_COVERED, Reason.PARTS_DIFFER, Reason.REPLACED_BY_ITSELF),
}


def sheet_of(rows: Rows) -> SheetName:
    return next(name for name, known in FLEET.items() if known is rows)


def faults_with(rows: Rows, changed: Rows) -> list[Fault]:
    sheets = {sheet_of(rows).value: changed}
    return check(read_fleet(**sheets), STORED, TODAY)


@pytest.mark.parametrize(("reason", "rows", "row", "column", "value", "elsewhere"), CELLS)
def test_a_fault_names_its_sheet_row_column_and_value(
    reason: Reason,
    rows: Rows,
    row: int,
    column: str,
    value: Cell,
    elsewhere: tuple[int, str, str] | None,
) -> None:
    faults = faults_with(rows, with_cell(rows, row, column, value))
    sheet = read_fleet()[list(FLEET).index(sheet_of(rows))].label
    expected = (sheet, *(elsewhere or (row, column, str(value))), reason)
    found = [(f.sheet, f.row, f.column, f.value, f.reason) for f in faults]
    assert expected in found


def test_every_reason_has_its_example() -> None:
    assert {case[0] for case in CELLS} | ELSEWHERE == set(Reason)


def test_an_empty_sheet_lacks_its_heads() -> None:
    assert [fault.reason for fault in faults_with(UNITS, [[""], []])][:1] == [Reason.NO_HEADER]


def test_a_cell_beyond_the_last_column_is_named() -> None:
    rows = [*INTERRUPTIONS[:1], [*INTERRUPTIONS[1], "", "oops"]]
    [fault] = [f for f in faults_with(INTERRUPTIONS, rows) if f.reason is Reason.TOO_MANY_CELLS]
    assert (fault.row, fault.value) == (2, "oops")


def test_two_people_with_one_vehicle_are_worth_a_look_only() -> None:
    rows = [*ASSIGNMENTS, ["7", "AB-123-CD", "2025-01-01", ""]]
    [fault] = [f for f in faults_with(ASSIGNMENTS, rows) if f.reason is Reason.OVERLAP]
    assert fault.is_warning
    assert (fault.row, fault.fields) == (3, {"other_row": 2})


@pytest.mark.parametrize("until_on", ["2023-12-31", "2024-02-30"])
def test_an_assignment_with_a_wrong_end_is_blamed_for_that_alone(until_on: str) -> None:
    rows = [
        *with_cell(ASSIGNMENTS, 2, "au", until_on),
        ["7", "AB-123-CD", "2025-01-01", ""],
    ]
    faults = faults_with(ASSIGNMENTS, rows)
    assert [fault.column for fault in faults if fault.sheet == "affectations"] == ["au"]


def test_two_interruptions_of_one_person_that_share_a_day_are_refused() -> None:
    rows = [
        *INTERRUPTIONS,
        ["1042", "2022-02-01", "2022-03-01"],
        ["1042", "2022-05-31", "2022-07-01"],
    ]
    found = [f for f in faults_with(INTERRUPTIONS, rows) if f.sheet == "interruptions"]
    assert [(f.row, f.column, f.reason, f.fields) for f in found] == [
        (3, "du", Reason.INTERRUPTIONS_OVERLAP, {"other_row": 2}),
        (4, "du", Reason.INTERRUPTIONS_OVERLAP, {"other_row": 2}),
    ]


def test_interruptions_that_follow_one_another_or_are_of_two_people_do_not_overlap() -> None:
    rows = [
        *INTERRUPTIONS,
        ["1042", "2022-06-01", "2022-07-01"],
        ["56", "2022-02-01", "2022-03-01"],
    ]
    found = [f.reason for f in faults_with(INTERRUPTIONS, rows)]
    assert Reason.INTERRUPTIONS_OVERLAP not in found


@pytest.mark.parametrize("sheet", list(FLEET))
def test_an_example_row_that_nobody_touched_is_refused(sheet: SheetName) -> None:
    columns = SHEETS[sheet].columns
    rows: Rows = [[one.french for one in columns], [one.example for one in columns]]
    found = [f for f in check([read(sheet, rows)], STORED, TODAY) if f.reason is Reason.EXAMPLE_ROW]
    assert [(f.row, f.column) for f in found] == [(2, columns[0].french)]


def test_an_example_row_that_was_filled_in_is_a_row_like_any_other() -> None:
    columns = SHEETS[SheetName.UNITS].columns
    rows: Rows = [[one.french for one in columns], [one.example for one in columns]]
    filled = with_cell(rows, 2, "nom", "Agence de Brest")
    assert check([read(SheetName.UNITS, filled)], STORED, TODAY) == []


def test_only_an_unknown_column_and_an_overlap_do_not_stop_the_import() -> None:
    assert {Reason.UNKNOWN_COLUMN, Reason.OVERLAP} == WARNINGS


def test_a_sheet_without_a_needed_column_gives_one_fault_not_one_per_row() -> None:
    rows = with_cell(UNITS, 1, "niveau", "")
    faults = [f for f in faults_with(UNITS, rows) if f.sheet == "unités"]
    assert [fault.reason for fault in faults] == [Reason.MISSING_COLUMN]


def test_whoever_refers_to_a_row_with_a_fault_is_not_blamed_for_it() -> None:
    faults = faults_with(EMPLOYEES, with_cell(EMPLOYEES, 2, "prénom", ""))
    assert [(f.sheet, f.reason) for f in faults if f.reason is not Reason.OLDER_DECISION] == [
        ("salariés", Reason.REQUIRED)
    ]


def test_all_faults_of_a_row_are_found_at_once() -> None:
    rows = with_cell(with_cell(EMPLOYEES, 2, "nom", ""), 2, "date d’entrée", "hier")
    rows = with_cell(rows, 2, "unité", "PARIS")
    faults = [f for f in faults_with(EMPLOYEES, rows) if f.row == 2 and f.sheet == "salariés"]
    assert [fault.reason for fault in faults] == [
        Reason.REQUIRED,
        Reason.NOT_A_DATE,
        Reason.UNKNOWN_UNIT,
    ]


def test_a_decision_that_is_stored_already_is_no_older_decision() -> None:
    known = (("partial", None, date(2025, 6, 12), "Courrier du 12/06/2025"),)
    newer = (("full", None, date(2025, 7, 1), "Courrier"),)
    stored = Stored(company="SIEGE", units=STORED.units, decisions={"SIN-1": known + newer})
    assert check(read_fleet(), stored, TODAY) == []


HELD = StoredClaim("2026-0001", "1042", "AB-123-CD", date(2025, 5, 4), "collision")
DECIDED = {"SIN-1": (("partial", None, date(2025, 6, 12), "Courrier du 12/06/2025"),)}


def faults_of_cases(
    rows: Rows, claim: str = "SIN-1", *, is_contested: bool = False, awaited: str = ""
) -> list[tuple[int, str, str, Reason, dict[str, str | int]]]:
    """What is wrong with claims, where case 2026-0001 is about one of them."""
    stored = Stored(
        company="SIEGE",
        units=STORED.units,
        decisions=DECIDED,
        claims=frozenset({claim}),
        claims_of_cases={claim: replace(HELD, is_contested=is_contested)},
        awaited=frozenset({(awaited, "1042", date(2025, 5, 4))}),
    )
    faults = check(read_fleet(claims=rows), stored, TODAY)
    return [(f.row, f.column, f.value, f.reason, dict(f.fields)) for f in faults]


@pytest.mark.parametrize(
    ("column", "value", "stored"),
    [("matricule", "7", "1042"), ("date du sinistre", "2025-05-05", "2025-05-04")],
)
def test_the_claim_of_a_case_keeps_its_person_and_its_day(
    column: str, value: str, stored: str
) -> None:
    assert faults_of_cases(with_cell(CLAIMS, 2, column, value)) == [
        (2, column, value, Reason.CLAIM_OF_CASE, {"case": "2026-0001", "stored": stored})
    ]


def test_the_claim_of_a_case_may_get_its_vehicle_and_another_decision() -> None:
    rows = with_cell(with_cell(CLAIMS, 2, "décidé le", "2026-01-15"), 2, "immatriculation", "")
    assert faults_of_cases(rows) == []


@pytest.mark.parametrize("is_contested", [False, True])
def test_the_claim_of_a_case_may_come_back_as_it_is_stored(is_contested: bool) -> None:
    assert faults_of_cases(CLAIMS, is_contested=is_contested) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("matricule", "7"),
        ("date du sinistre", "2025-05-05"),
        ("nature", "vol"),
        ("responsabilité", "totale"),
        ("décidé le", "2026-01-15"),
        ("document", "Autre courrier"),
    ],
)
def test_nothing_of_a_contested_claim_changes(column: str, value: str) -> None:
    rows = with_cell(CLAIMS, 2, column, value)
    assert faults_of_cases(rows, is_contested=True) == [
        (2, "numéro", "SIN-1", Reason.CONTESTED_CLAIM, {"case": "2026-0001"})
    ]


def test_an_unknown_claim_of_the_person_and_day_of_a_case_is_refused_with_claim_and_case() -> None:
    fields = {"claim": "2026-0001", "case": "2026-0001"}
    assert faults_of_cases(CLAIMS, claim="2026-0001") == [
        (2, "numéro", "SIN-1", Reason.SECOND_CLAIM, fields)
    ]


def test_a_second_accident_of_a_day_is_taken_where_its_case_awaits_that_number() -> None:
    assert faults_of_cases(CLAIMS, claim="2026-0001", awaited="SIN-1") == []


def test_a_claim_of_another_person_or_day_has_nothing_to_do_with_a_case() -> None:
    for column, value in (("matricule", "7"), ("date du sinistre", "2025-05-05")):
        rows = with_cell(CLAIMS, 2, column, value)
        assert faults_of_cases(rows, claim="2026-0001") == []


def test_empty_rows_are_passed_over_and_row_numbers_are_those_of_the_spreadsheet() -> None:
    rows = [[], EMPLOYEES[0], [None, ""], *with_cell(EMPLOYEES, 2, "nom", "")[1:]]
    [fault] = [f for f in faults_with(EMPLOYEES, rows) if f.reason is Reason.REQUIRED]
    assert fault.row == 4


def test_checking_twice_finds_the_same() -> None:
    reads = read_fleet(assignments=[*ASSIGNMENTS, ["7", "AB-123-CD", "2025-01-01", ""]])
    assert check(reads, STORED, TODAY) == check(reads, STORED, TODAY)
