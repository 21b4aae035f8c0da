"""The sheets and their columns: one table that reading, templates and the guide all follow."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from fleet.intake import cells
from fleet.intake.cells import Cell, plain
from fleet.intake.statement_cells import printed_claims
from fleet.intake.vocabulary import (
    CATEGORIES,
    CLAIM_KINDS,
    EXEMPTIONS,
    FINANCINGS,
    FUNCTIONS,
    GUARANTEES,
    LANGUAGES,
    LIABILITIES,
    RECOVERIES,
    REGIME_REASONS,
    REGIMES,
    ROLES,
    UNIT_KINDS,
    USES,
    E,
    Vocabulary,
)
from fleet.vehicle_details import LARGEST_SURCHARGE_PERMILLE, LONGEST_ZONE

LONGEST_CODE, LONGEST_NAME, LONGEST_VALUE = 40, 120, 60
LONGEST_LIST = 2_000


class SheetName(StrEnum):
    """The sheets of an import, in the order in which they depend on each other."""

    UNITS = "units"
    EMPLOYEES = "employees"
    CONTRACTS = "contracts"
    VEHICLES = "vehicles"
    ASSIGNMENTS = "assignments"
    CLAIMS = "claims"
    INTERRUPTIONS = "interruptions"
    STATEMENTS = "statements"
    PREMIUMS = "premiums"


class ColumnKind(StrEnum):
    """What a column holds, as the guide says it."""

    CODE = "code"
    TEXT = "text"
    PLATE = "plate"
    DATE = "date"
    RENEWAL_DAY = "renewal_day"
    COEFFICIENT = "coefficient"
    MONEY = "money"
    COUNT = "count"
    DISTANCE = "distance"
    PERCENT = "percent"
    WORD = "word"
    WORDS = "words"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: The identifier: the field of the record, and a head that files may use.
        french: The head that French files and templates use.
        example: A value as a person would write it, without accents of any trap.
        words: The French word for each accepted value, for a list of words.
        is_clearable: Whether `-` empties what is stored.
    """

    name: str
    french: str
    kind: ColumnKind
    example: str
    read: Callable[[Cell, int], object]
    is_required: bool = False
    is_clearable: bool = False
    longest: int = LONGEST_VALUE
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its names, its columns, and the columns that name one of its rows."""

    name: SheetName
    french: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def heads(self) -> dict[str, Column]:
        """Every accepted head in its plain form, with its column."""
        return {
            plain(head): column for column in self.columns for head in (column.name, column.french)
        }


def _code(name: str, french: str, example: str, *, is_required: bool = False) -> Column:
    return Column(
        name, french, ColumnKind.CODE, example, cells.text, is_required, longest=LONGEST_CODE
    )


def _text(name: str, french: str, example: str, *, is_required: bool = False) -> Column:
    return Column(
        name, french, ColumnKind.TEXT, example, cells.text, is_required, longest=LONGEST_NAME
    )


def _plate(example: str, *, is_required: bool = False) -> Column:
    return Column(
        "plate",
        "immatriculation",
        ColumnKind.PLATE,
        example,
        cells.plate,
        is_required,
        longest=LONGEST_CODE,
    )


def _day(
    name: str,
    french: str,
    example: str,
    *,
    is_required: bool = False,
    is_clearable: bool = False,
) -> Column:
    return Column(name, french, ColumnKind.DATE, example, cells.day, is_required, is_clearable)


def _renewal_day(*, is_required: bool = False) -> Column:
    return Column(
        "renewal_day",
        "échéance annuelle",
        ColumnKind.RENEWAL_DAY,
        "03-01",
        cells.renewal_day,
        is_required,
    )


def _coefficient(name: str, french: str, example: str) -> Column:
    return Column(name, french, ColumnKind.COEFFICIENT, example, cells.coefficient)


def _money(name: str, french: str, example: str = "", *, is_clearable: bool = True) -> Column:
    return Column(name, french, ColumnKind.MONEY, example, cells.cents, is_clearable=is_clearable)


def _percent(name: str, french: str, most: int) -> Column:
    return Column(name, french, ColumnKind.PERCENT, "", cells.percent(most))


def _word(
    name: str,
    french: str,
    words: Vocabulary[E],
    example: E | None = None,
    *,
    is_required: bool = False,
) -> Column:
    return Column(
        name,
        french,
        ColumnKind.WORD,
        "" if example is None else words.french[example],
        cells.word(words.accepted()),
        is_required,
        words={value.value: word for value, word in words.french.items()},
    )


_UNITS = Sheet(
    SheetName.UNITS,
    "unités",
    (
        _code("code", "code", "EXEMPLE-SITE", is_required=True),
        _text("name", "nom", "Agence d’exemple", is_required=True),
        _word("kind", "niveau", UNIT_KINDS, UNIT_KINDS.accepted()["site"], is_required=True),
        _code("parent", "rattachement", ""),
    ),
    ("code",),
)
_EMPLOYEES = Sheet(
    SheetName.EMPLOYEES,
    "salariés",
    (
        _code("number", "matricule", "EXEMPLE-1042", is_required=True),
        _text("first_name", "prénom", "Prénom", is_required=True),
        _text("last_name", "nom", "Nom d’exemple", is_required=True),
        _code("unit", "unité", "EXEMPLE-SITE", is_required=True),
        _day("entered_on", "date d’entrée", "2019-03-01", is_required=True),
        _day("left_on", "date de sortie", "", is_clearable=True),
        _word("language", "langue", LANGUAGES, LANGUAGES.accepted()["fr"]),
        Column(
            "roles",
            "rôles",
            ColumnKind.WORDS,
            "conducteur",
            cells.several_words(ROLES.accepted()),
            words={role.value: word for role, word in ROLES.french.items()},
        ),
        _code("role_unit", "unité du rôle", ""),
        _word("use", "usage", USES, USES.accepted()["affaires"]),
        _coefficient("start", "coefficient de départ", "1,00"),
        _day("first_insured_on", "assuré depuis", "2019-03-01"),
        _renewal_day(),
        Column("years_at_floor", "années à 0,50", ColumnKind.COUNT, "0", cells.count),
    ),
    ("number",),
)
_CONTRACTS = Sheet(
    SheetName.CONTRACTS,
    "contrats",
    (
        _code("number", "numéro", "EXEMPLE-FLT-1", is_required=True),
        _text("insurer", "assureur", "Assurances Exemple", is_required=True),
        _code("unit", "unité", "EXEMPLE-SITE", is_required=True),
        _word("regime", "régime", REGIMES, REGIMES.accepted()["statutory"], is_required=True),
        _word("use", "usage", USES, USES.accepted()["affaires"], is_required=True),
        _renewal_day(is_required=True),
        _day("starts_on", "date d’effet", "2024-03-01", is_required=True),
        _coefficient("official_coefficient", "coefficient officiel", "0,95"),
        _day("official_since", "coefficient depuis", "2026-03-01"),
        _text("official_document", "document du coefficient", "Avis d’échéance 2026"),
        Column("notice_months", "mois de préavis", ColumnKind.COUNT, "2", cells.months),
        _word("regime_reason", "raison du régime", REGIME_REASONS),
        _money("net_premium", "prime nette", "9 450,00"),
        Column(
            "guarantees",
            "garanties",
            ColumnKind.WORDS,
            "responsabilité civile + dommages",
            cells.several_words(GUARANTEES.accepted()),
            longest=LONGEST_NAME,
            words={one.value: word for one, word in GUARANTEES.french.items()},
        ),
        _money("deductible_liability", "franchise responsabilité civile"),
        _money("deductible_damage", "franchise dommages", "300,00"),
        _money("deductible_theft", "franchise vol"),
        _money("deductible_glass", "franchise bris de glace"),
        _money("deductible_other", "franchise autres"),
    ),
    ("number",),
)
_VEHICLES = Sheet(
    SheetName.VEHICLES,
    "véhicules",
    (
        _plate("EX-000-EX", is_required=True),
        _text("make_and_model", "marque et modèle", "Renault Clio", is_required=True),
        _code("unit", "unité", "EXEMPLE-SITE", is_required=True),
        Column(
            "contract",
            "contrat",
            ColumnKind.CODE,
            "EXEMPLE-FLT-1",
            cells.text,
            is_clearable=True,
            longest=LONGEST_CODE,
        ),
        _money("reference_premium", "prime de référence", "812,40"),
        _day("first_registered_on", "première mise en circulation", "", is_clearable=True),
        _word("use", "usage", USES),
        _money("value", "valeur"),
        _word("function", "fonction", FUNCTIONS),
        _word("financing", "financement", FINANCINGS),
        _word("category", "catégorie", CATEGORIES),
        _word("recovers_vat", "TVA récupérée", RECOVERIES),
        Column(
            "yearly_kilometres",
            "kilomètres par an",
            ColumnKind.DISTANCE,
            "",
            cells.distance,
            is_clearable=True,
        ),
        Column(
            "zone", "zone", ColumnKind.TEXT, "", cells.text, is_clearable=True, longest=LONGEST_ZONE
        ),
        _money("liability_premium", "part responsabilité civile", is_clearable=False),
        _money("subject_premium", "part autres garanties", is_clearable=False),
        _money("outside_premium", "part hors coefficient", is_clearable=False),
        _percent("novice_rate", "surprime novice", 100),
        _percent("surcharge_rate", "autre surprime", LARGEST_SURCHARGE_PERMILLE // 10),
        _day("in_service_on", "en service le", "", is_clearable=True),
        _day("withdrawn_on", "retiré le", "", is_clearable=True),
        Column(
            "replaced_by",
            "remplacé par",
            ColumnKind.PLATE,
            "",
            cells.plate,
            is_clearable=True,
            longest=LONGEST_CODE,
        ),
    ),
    ("plate",),
)
_ASSIGNMENTS = Sheet(
    SheetName.ASSIGNMENTS,
    "affectations",
    (
        _code("employee", "matricule", "EXEMPLE-1042", is_required=True),
        _plate("EX-000-EX", is_required=True),
        _day("from_on", "du", "2024-03-01", is_required=True),
        _day("until_on", "au", "", is_clearable=True),
    ),
    ("employee", "plate", "from_on"),
)
_CLAIMS = Sheet(
    SheetName.CLAIMS,
    "sinistres",
    (
        _code("number", "numéro", "EXEMPLE-SIN-1", is_required=True),
        _code("employee", "matricule", "EXEMPLE-1042", is_required=True),
        _plate("EX-000-EX"),
        _day("occurred_on", "date du sinistre", "2025-05-04", is_required=True),
        _word("kind", "nature", CLAIM_KINDS, CLAIM_KINDS.accepted()["collision"], is_required=True),
        _word("liability", "responsabilité", LIABILITIES, LIABILITIES.accepted()["partial"]),
        _word("exemption", "exonération", EXEMPTIONS),
        _day("decided_on", "décidé le", "2025-06-12"),
        _text("document", "document", "Courrier de l’assureur du 12/06/2025"),
    ),
    ("number",),
)
_INTERRUPTIONS = Sheet(
    SheetName.INTERRUPTIONS,
    "interruptions",
    (
        _code("employee", "matricule", "EXEMPLE-1042", is_required=True),
        _day("from_on", "du", "2022-01-10", is_required=True),
        _day("until_on", "au", "2022-06-01", is_required=True),
    ),
    ("employee", "from_on"),
)
_STATEMENTS = Sheet(
    SheetName.STATEMENTS,
    "relevés",
    (
        _code("contract", "contrat", "EXEMPLE-FLT-1", is_required=True),
        _day("drawn_up_on", "arrêté au", "2026-07-31", is_required=True),
        _day("subscribed_on", "souscrit le", "2024-03-01", is_required=True),
        _word("use", "usage", USES, USES.accepted()["affaires"], is_required=True),
        _coefficient("coefficient", "coefficient", "0,95"),
        _day("applied_on", "échéance du coefficient", "2026-03-01"),
        Column("years_at_floor", "années à 0,50", ColumnKind.COUNT, "0", cells.count),
        _text("document", "document", "Relevé du 31/07/2026", is_required=True),
        Column(
            "claims",
            "sinistres",
            ColumnKind.CLAIMS,
            "14/05/2025 : accident : partagée",
            printed_claims,
            longest=LONGEST_LIST,
        ),
    ),
    ("contract", "drawn_up_on"),
)
_PREMIUMS = Sheet(
    SheetName.PREMIUMS,
    "primes",
    (
        _code("contract", "contrat", "EXEMPLE-FLT-1", is_required=True),
        _day("starts_on", "premier jour", "2025-03-01", is_required=True),
        Column(
            "net_premium",
            "prime nette",
            ColumnKind.MONEY,
            "9 450,00",
            cells.yearly_premium,
            is_required=True,
        ),
    ),
    ("contract", "starts_on"),
)

SHEETS: Final[Mapping[SheetName, Sheet]] = MappingProxyType(
    {
        sheet.name: sheet
        for sheet in (
            _UNITS,
            _EMPLOYEES,
            _CONTRACTS,
            _VEHICLES,
            _ASSIGNMENTS,
            _CLAIMS,
            _INTERRUPTIONS,
            _STATEMENTS,
            _PREMIUMS,
        )
    }
)


def sheet_called(words: str) -> Sheet | None:
    """The sheet of that English or French name, whatever its case and accents."""
    wanted = plain(words)
    return next(
        (sheet for sheet in SHEETS.values() if wanted in (sheet.name.value, plain(sheet.french))),
        None,
    )
