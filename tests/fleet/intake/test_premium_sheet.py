"""The sheet of premiums by year: what is read, what is refused, what the store then holds."""

from dataclasses import replace
from datetime import date

import pytest

from bonusmalus.periods import RenewalDay
from fleet.intake.cells import Cell
from fleet.intake.checks import check
from fleet.intake.columns import SheetName
from fleet.intake.faults import Reason
from fleet.intake.reading import SheetRead
from fleet.intake.stored import Stored, StoredUnit
from fleet.people import UnitKind
from fleet.usecases.import_fleet import ImportOutcome, apply_import, plan_import
from fleet.yearly_premiums import YearlyPremium
from tests.support.conversation import Conversation, conversation
from tests.support.imports import CONTRACTS, Rows, read, with_cell
from tests.support.small_company import NOW

TODAY = date(2026, 11, 21)
STORED = Stored(
    company="SIEGE",
    units={"SIEGE": StoredUnit(UnitKind.COMPANY, None), "LYON": StoredUnit(UnitKind.SITE, "SIEGE")},
    contracts=frozenset({"MX-77"}),
    calendars={"MX-77": (date(2020, 5, 4), RenewalDay(1, 1))},
)
PREMIUMS: Rows = [
    ["contrat", "premier jour", "prime nette"],
    ["MX-77", "01/01/2025", "9 450,00 €"],
    ["MX-77", "2024-01-01", 9120.5],
]


def premiums(rows: Rows = PREMIUMS) -> SheetRead:
    return read(SheetName.PREMIUMS, rows)


def reasons(column: str, value: Cell) -> set[tuple[str, Reason]]:
    changed = premiums(with_cell(PREMIUMS, 2, column, value))
    return {(one.column, one.reason) for one in check([changed], STORED, TODAY)}


def imported(talk: Conversation, rows: Rows = PREMIUMS) -> ImportOutcome:
    return apply_import(talk.store.work, [premiums(rows)], TODAY, NOW)


def counted(outcome: ImportOutcome) -> tuple[int, int, int]:
    [count] = outcome.counts
    return count.added, count.changed, count.unchanged


@pytest.mark.parametrize("first_day", ["2020-05-04", "2021-01-01", "2026-01-01", "2027-01-01"])
def test_a_year_begins_with_the_contract_or_on_a_renewal_up_to_the_next(first_day: str) -> None:
    assert reasons("premier jour", first_day) == set()


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("contrat", "MX-404", Reason.UNKNOWN_CONTRACT),
        ("contrat", "", Reason.REQUIRED),
        ("premier jour", "2020-01-01", Reason.NOT_A_YEAR),
        ("premier jour", "2025-01-02", Reason.NOT_A_YEAR),
        ("premier jour", "2028-01-01", Reason.NOT_A_YEAR),
        ("premier jour", "hier", Reason.NOT_A_DATE),
        ("premier jour", "", Reason.REQUIRED),
        ("prime nette", "0", Reason.NOT_A_PREMIUM),
        ("prime nette", "10 000 000", Reason.NOT_A_PREMIUM),
        ("prime nette", "-", Reason.NOT_A_PREMIUM),
        ("prime nette", "beaucoup", Reason.NOT_A_PREMIUM),
        ("prime nette", "", Reason.REQUIRED),
    ],
)
def test_what_cannot_stand_there_is_refused(column: str, value: str, reason: Reason) -> None:
    assert (column, reason) in reasons(column, value)


def test_one_year_of_a_contract_stands_there_once() -> None:
    twice = premiums([*PREMIUMS, PREMIUMS[1]])

    assert [one.reason for one in check([twice], STORED, TODAY)] == [Reason.DUPLICATE]


def test_a_contract_of_the_same_files_says_when_its_years_begin() -> None:
    rows = [PREMIUMS[0], ["FLT-1", "2025-03-01", "9 450"], ["FLT-1", "2025-01-01", "9 450"]]
    stored = replace(STORED, calendars={"FLT-1": (date(2020, 1, 1), RenewalDay(1, 1))})

    faults = check([read(SheetName.CONTRACTS, CONTRACTS), premiums(rows)], stored, TODAY)

    assert [(one.row, one.reason) for one in faults] == [(3, Reason.NOT_A_YEAR)]


def test_premiums_come_in_once_and_another_amount_replaces_the_one_before() -> None:
    talk = conversation()
    first, again = imported(talk), imported(talk)
    corrected = imported(talk, with_cell(PREMIUMS, 2, "prime nette", "9 500"))

    assert [counted(one) for one in (first, again, corrected)] == [(2, 0, 0), (0, 0, 2), (0, 1, 1)]
    assert talk.store.work.garage.yearly_premiums_of([1])[1] == [
        YearlyPremium(1, date(2024, 1, 1), 912_050, NOW),
        YearlyPremium(1, date(2025, 1, 1), 950_000, NOW),
    ]


def test_a_plan_counts_and_keeps_nothing() -> None:
    talk = conversation()
    planned = plan_import(talk.store.work, [premiums()], TODAY)

    assert counted(planned) == (2, 0, 0)
    assert talk.store.work.state.yearly_premiums == {}
