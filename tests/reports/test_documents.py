"""Attestation and renewal dossier: what they say, that they are accessible, always the same."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from bonusmalus.clause import VehicleUse
from fleet.dossier_budget import BudgetForecast
from reports.attestation import AttestationDocument, attestation_pdf
from reports.group_workbook import write_group_workbook
from reports.logo import drawn_logo
from reports.renewal_dossier import chart_of, dossier_pdf, workbook_of
from reports.renewal_dossier.chart import words_of
from reports.renewal_dossier.content import variance_words
from reports.renewal_dossier.speech import say
from tests.support.dossier_example import AS_AT, EMPTY, FULL
from tests.support.golden_documents import FOLDER, KNOWN, PAPER, texts
from tests.support.golden_packs import text_of


def a_logo() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (300, 100), (10, 90, 160)).save(written, "PNG")
    return drawn_logo(written.getvalue())


LOGO = a_logo()


def words(content: bytes) -> str:
    return " ".join(text_of(content).replace("\N{NO-BREAK SPACE}", " ").split())


def test_every_document_says_what_its_golden_file_says() -> None:
    for name, text in texts().items():
        assert text == (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), name


def test_the_same_facts_give_the_same_bytes() -> None:
    assert attestation_pdf(PAPER, LOGO) == attestation_pdf(PAPER, LOGO)
    assert dossier_pdf(FULL, LOGO, LOGO) == dossier_pdf(FULL, LOGO, LOGO)
    assert write_group_workbook(workbook_of(FULL)) == write_group_workbook(workbook_of(FULL))


def test_each_use_of_a_vehicle_has_words_of_its_own() -> None:
    assert say("use-is", use=VehicleUse.PRIVATE_AND_COMMUTE.value) == "privé et trajets"
    assert len({say("use-is", use=use.value) for use in VehicleUse}) == len(VehicleUse)


@pytest.mark.parametrize("content", [attestation_pdf(PAPER, LOGO), dossier_pdf(FULL, LOGO, LOGO)])
def test_documents_are_tagged_and_their_pictures_have_words(content: bytes) -> None:
    reader = PdfReader(io.BytesIO(content))
    root = reader.trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    marks, metadata = root["/MarkInfo"], root["/Metadata"].get_object()
    assert isinstance(marks, DictionaryObject)
    assert isinstance(metadata, StreamObject)

    assert marks["/Marked"] is not None
    assert str(root["/Lang"]) == "fr"
    assert b"pdfuaid" in metadata.get_data()
    assert "Logo de" in str(_alternatives(root["/StructTreeRoot"]))


def _alternatives(node: object) -> list[str]:
    """The words of every picture, in the order of the document."""
    found: list[str] = []
    held = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(held, dict):
        found += [str(held["/Alt"])] if "/Alt" in held else []
        found += _alternatives(held["/K"]) if "/K" in held else []
    elif isinstance(held, list):
        found += [one for child in held for one in _alternatives(child)]
    return found


def test_an_attestation_says_that_it_is_no_statement_of_an_insurer() -> None:
    said = words(attestation_pdf(PAPER, None))

    assert "n’est pas un relevé d’informations" in said
    assert "Coefficient pédagogique interne" in said
    assert "Hélène Roux" in said
    assert PAPER.code in said.replace(" ", "")


def test_two_papers_are_two_files() -> None:
    other = AttestationDocument(KNOWN, "00000-00000-00000-00000-000001")

    assert other.key() != PAPER.key()
    assert attestation_pdf(other, None) != attestation_pdf(PAPER, None)


def test_text_of_people_is_never_markup() -> None:
    odd = replace(KNOWN, facts=replace(KNOWN.facts, employee='#eval("1") $x$ <b>', unit="= T"))
    said = words(attestation_pdf(AttestationDocument(odd, PAPER.code), None))

    assert '#eval("1") $x$ <b>' in said


def test_a_dossier_says_what_is_missing_from_it() -> None:
    said = words(dossier_pdf(FULL, None, None))

    assert "Ce qui manque à ce dossier" in said
    assert "6 véhicules : première mise en circulation" in said


def test_heads_of_a_table_come_back_on_every_page() -> None:
    pages = PdfReader(io.BytesIO(dossier_pdf(FULL, None, None))).pages

    assert (
        sum("Immat." in page.extract_text() and "AB-1" in page.extract_text() for page in pages) > 2
    )


def test_the_chart_says_in_words_what_it_shows() -> None:
    chart = chart_of(FULL)

    assert chart is not None
    assert [one.permille for one in chart.years] == [841, 447, 484, 524, 567]
    assert "84" in words_of(FULL)
    assert chart_of(EMPTY) is None


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (900_000, "dépasse le budget de 315,00 € (3,5 %)"),
        (931_500, "égale au budget"),
        (1_000_000, "sous le budget de 685,00 € (6,9 %)"),
        (None, "Aucun budget"),
    ],
)
def test_a_variance_is_said_in_words(budget: int | None, expected: str) -> None:
    forecast: BudgetForecast = replace(FULL.budget, budget_cents=budget)

    assert expected in variance_words(forecast).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("budget", "where"),
    [(870_000, "below"), (930_000, "tight"), (1_000_000, "likely"), (1_120_000, "enough")],
)
def test_where_a_budget_lies_in_the_range(budget: int, where: str) -> None:
    assert replace(FULL.budget, budget_cents=budget).likely == where


def test_the_workbook_has_its_sheets_with_dates_and_numbers() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_group_workbook(workbook_of(FULL))))

    assert book.sheetnames == [
        "Identité",
        "État de parc",
        "Sinistres",
        "Statistiques",
        "Relevés",
        "Prévention",
        "Budget",
        "Notes",
    ]
    claims = list(book["Sinistres"].values)
    assert claims[1][2] == datetime(2024, 5, 2)  # noqa: DTZ001 - a cell has no zone
    assert claims[1][7] == pytest.approx(1800)
    assert str(claims[1][-1]).startswith(AS_AT.isoformat())
    assert list(book["Statistiques"].values)[1][12] == pytest.approx(0.567)
    assert str(list(book["État de parc"].values)[1][3]).startswith("2022-02-03")


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    written = write_group_workbook(workbook_of(FULL))

    with zipfile.ZipFile(io.BytesIO(written)) as file:
        sheets = [name for name in file.namelist() if name.startswith("xl/worksheets/")]
        assert all(b"<f>" not in file.read(name) for name in sheets)
    book = openpyxl.load_workbook(io.BytesIO(written))
    assert list(book["État de parc"].values)[2][2] == "=SUM(A1) Peugeot"
