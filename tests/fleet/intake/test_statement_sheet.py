"""The sheet of insurers' statements: what is read, what is refused, what the store then holds."""

from datetime import date

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.statement import StatementClaim
from fleet.driving import OfficialCoefficient
from fleet.intake.cells import Cell
from fleet.intake.checks import check
from fleet.intake.columns import SheetName
from fleet.intake.faults import Reason
from fleet.intake.reading import SheetRead
from fleet.intake.records import StatementRow
from fleet.intake.stored import Stored, StoredUnit
from fleet.people import UnitKind
from fleet.usecases.import_fleet import ImportOutcome, apply_import, plan_import
from tests.support.conversation import Conversation, conversation
from tests.support.imports import Rows, read, with_cell
from tests.support.small_company import NOW

TODAY = date(2026, 11, 21)
STORED = Stored(
    company="SIEGE",
    units={"SIEGE": StoredUnit(UnitKind.COMPANY, None)},
    contracts=frozenset({"MX-77", "FL-1"}),
)
STATEMENTS: Rows = [
    [
        "contrat",
        "arrêté au",
        "souscrit le",
        "usage",
        "coefficient",
        "échéance du coefficient",
        "années à 0,50",
        "document",
        "sinistres",
    ],
    [
        "MX-77",
        "31/07/2026",
        "2020-01-01",
        "tournées",
        "0,85",
        "01/01/2026",
        "",
        "Relevé 2026-77",
        "02/04/2025 : bris de glace : aucune ; 14/05/2024 : accident : partagée",
    ],
    ["FL-1", "31/07/2026", "2020-01-01", "affaires", "", "", "", "Relevé de flotte", ""],
]


def statements(rows: Rows = STATEMENTS) -> SheetRead:
    return read(SheetName.STATEMENTS, rows)


def reasons(row: int, column: str, value: Cell) -> set[tuple[str, Reason]]:
    changed = statements(with_cell(STATEMENTS, row, column, value))
    return {(one.column, one.reason) for one in check([changed], STORED, TODAY)}


def test_claims_are_read_from_one_cell_by_day() -> None:
    [row, bare] = statements().records

    assert isinstance(row, StatementRow)
    assert isinstance(bare, StatementRow)
    assert row.use is VehicleUse.TOURS
    assert row.printed_claims == (
        StatementClaim(date(2024, 5, 14), ClaimKind.COLLISION, Liability.PARTIAL, ""),
        StatementClaim(date(2025, 4, 2), ClaimKind.GLASS, Liability.NONE, ""),
    )
    assert bare.printed_claims == ()


def test_a_sheet_as_it_should_be_has_no_fault() -> None:
    assert check([statements()], STORED, TODAY) == []


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("contrat", "MX-404", ("contrat", Reason.UNKNOWN_CONTRACT)),
        ("arrêté au", "22/11/2026", ("arrêté au", Reason.IN_THE_FUTURE)),
        ("arrêté au", "2020-01-01", ("arrêté au", Reason.NOT_AFTER)),
        ("échéance du coefficient", "", ("échéance du coefficient", Reason.REQUIRED_WITH)),
        ("coefficient", "", ("coefficient", Reason.REQUIRED_WITH)),
        ("années à 0,50", "3", ("années à 0,50", Reason.NOT_AT_FLOOR)),
        ("sinistres", "14/05/2024 accident", ("sinistres", Reason.NOT_CLAIMS)),
        ("sinistres", "14/05/2024 : météorite : aucune", ("sinistres", Reason.NOT_CLAIMS)),
        ("sinistres", "hier : accident : aucune", ("sinistres", Reason.NOT_CLAIMS)),
        ("sinistres", "01/08/2026 : accident : aucune", ("sinistres", Reason.NOT_CLAIMS)),
        ("sinistres", "1/1/2025 : vol : aucune;" * 31, ("sinistres", Reason.NOT_CLAIMS)),
    ],
)
def test_what_cannot_stand_there_is_refused(
    column: str, value: str, fault: tuple[str, Reason]
) -> None:
    assert fault in reasons(2, column, value)


def imported(talk: Conversation) -> ImportOutcome:
    return apply_import(talk.store.work, [statements()], TODAY, NOW)


def test_a_statement_comes_in_with_its_claims_and_its_figure_once() -> None:
    talk = conversation()
    first, again = imported(talk), imported(talk)
    kept = talk.store.work.statements.latest(1)
    rows = talk.store.work.state.bulk["official_coefficient"]

    assert kept is not None
    assert kept.entered_by is None
    assert len(kept.claims) == 2
    assert kept.official == OfficialCoefficient(
        1, Coefficient(85), date(2026, 1, 1), "Relevé 2026-77"
    )
    assert [row["coefficient_hundredths"] for row in rows] == [85]
    counted = {one.kind: one for one in first.counts}["insurer_statement"]
    assert (counted.added, counted.unchanged) == (2, 0)
    [counted] = again.counts
    assert (counted.added, counted.unchanged) == (0, 2)


def test_a_plan_counts_and_keeps_nothing() -> None:
    talk = conversation()
    planned = plan_import(talk.store.work, [statements()], TODAY)

    assert planned.counts[0].added == 2
    assert talk.store.work.state.insurer_statements == {}


def test_a_contract_without_the_clause_gets_no_figure() -> None:
    talk = conversation()
    rows = [STATEMENTS[0], ["FL-1", *STATEMENTS[1][1:]]]
    apply_import(talk.store.work, [statements(rows)], TODAY, NOW)

    assert talk.store.work.statements.latest(2) is not None
    assert "official_coefficient" not in talk.store.work.state.bulk
