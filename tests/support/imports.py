"""What tests of imports share: a small fleet as rows, and how it is read."""

from collections.abc import Iterable, Sequence

from fleet.intake.cells import Cell
from fleet.intake.columns import SHEETS, SheetName
from fleet.intake.reading import SheetRead, read_sheet

Rows = list[list[Cell]]

UNITS: Rows = [
    ["code", "nom", "niveau", "rattachement"],
    ["LYON", "Agence de Lyon", "site", ""],
    ["LYON-1", "Équipe 1", "équipe", "LYON"],
]
EMPLOYEES: Rows = [
    [
        "matricule",
        "prénom",
        "nom",
        "unité",
        "date d’entrée",
        "date de sortie",
        "langue",
        "rôles",
        "unité du rôle",
        "usage",
        "coefficient de départ",
        "assuré depuis",
        "échéance annuelle",
        "années à 0,50",
    ],
    [
        "1042",
        "Camille",
        "Martin",
        "LYON-1",
        "2019-03-01",
        "",
        "",
        "",
        "",
        "affaires",
        "0,95",
        "01/03/2019",
        "03-01",
        "",
    ],
    ["7", "Zoé", "Faure", "LYON", "2018-01-02", "", "en", "RH", "LYON"],
]
CONTRACTS: Rows = [
    [
        "numéro",
        "assureur",
        "unité",
        "régime",
        "usage",
        "échéance annuelle",
        "date d’effet",
        "coefficient officiel",
        "coefficient depuis",
        "document du coefficient",
    ],
    [
        "FLT-1",
        "Assurances Exemple",
        "LYON",
        "clause type",
        "affaires",
        "03-01",
        "2024-03-01",
        "0,95",
        "2026-03-01",
        "Avis 2026",
    ],
]
VEHICLES: Rows = [
    ["immatriculation", "marque et modèle", "unité", "contrat", "prime de référence"],
    ["ab 123 cd", "Renault Clio", "LYON", "FLT-1", "1 234,50 €"],
]
PARTS: dict[str, Cell] = {
    "part responsabilité civile": "434,50",
    "part autres garanties": "800",
    "part hors coefficient": "20",
}
"""The parts of the reference premium of that vehicle, in columns of their own."""
ASSIGNMENTS: Rows = [
    ["matricule", "immatriculation", "du", "au"],
    ["1042", "AB-123-CD", "2024-03-01", ""],
]
CLAIMS: Rows = [
    [
        "numéro",
        "matricule",
        "immatriculation",
        "date du sinistre",
        "nature",
        "responsabilité",
        "exonération",
        "décidé le",
        "document",
    ],
    [
        "SIN-1",
        "1042",
        "AB-123-CD",
        "04/05/2025",
        "collision",
        "partielle",
        "",
        "2025-06-12",
        "Courrier du 12/06/2025",
    ],
    ["SIN-2", "1042", "", "2025-09-01", "bris de glace"],
]
INTERRUPTIONS: Rows = [["matricule", "du", "au"], ["1042", "2022-01-10", "2022-06-01"]]
STATEMENTS: Rows = [
    ["contrat", "arrêté au", "souscrit le", "usage", "document", "sinistres"],
    [
        "FLT-1",
        "31/07/2026",
        "2024-03-01",
        "affaires",
        "Relevé 2026-77",
        "14/05/2025 : accident : partagée",
    ],
]

FLEET: dict[SheetName, Rows] = {
    SheetName.UNITS: UNITS,
    SheetName.EMPLOYEES: EMPLOYEES,
    SheetName.CONTRACTS: CONTRACTS,
    SheetName.VEHICLES: VEHICLES,
    SheetName.ASSIGNMENTS: ASSIGNMENTS,
    SheetName.CLAIMS: CLAIMS,
    SheetName.INTERRUPTIONS: INTERRUPTIONS,
    SheetName.STATEMENTS: STATEMENTS,
}


def read(sheet: SheetName, rows: Iterable[Sequence[Cell]]) -> SheetRead:
    """Read rows as if they stood in a file named after the French sheet."""
    return read_sheet(SHEETS[sheet], SHEETS[sheet].french, enumerate(rows, start=1))


def read_fleet(**replaced: Rows) -> list[SheetRead]:
    """Read the small fleet, with some sheets replaced by name."""
    sheets = {name: replaced.get(name.value, rows) for name, rows in FLEET.items()}
    return [read(name, rows) for name, rows in sheets.items()]


def with_columns(rows: Rows, cells: dict[str, Cell]) -> Rows:
    """The rows with more columns, filled in for the first row below the head."""
    return [[*rows[0], *cells], [*rows[1], *cells.values()], *rows[2:]]


def with_cell(rows: Rows, row: int, column: str, value: Cell) -> Rows:
    """The rows with one cell replaced; rows count from 1 as in a spreadsheet."""
    place = rows[0].index(column)
    changed = [list(one) for one in rows]
    changed[row - 1] += [None] * (place + 1 - len(changed[row - 1]))
    changed[row - 1][place] = value
    return changed
