"""Letters to insurers as PDF: what they say, that they are accessible, and always the same."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PdfReader

from bonusmalus.coefficient import Coefficient
from fleet.insurer_letters import InsurerLetter, LetterKind
from fleet.insurer_statements import StatementRequest
from fleet.statement_comparison import Comparison, DifferenceKind
from reports.insurer_letter import insurer_letter_pdf
from tests.support.golden_letters import FOLDER, LETTERS
from tests.support.golden_packs import text_of
from tests.support.insurer_letters import AS_OF, a_letter

EVERY = pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)


def words_of(letter: InsurerLetter) -> str:
    said = text_of(insurer_letter_pdf(letter, None))
    return " ".join(said.replace("\N{NO-BREAK SPACE}", " ").split())


def a_logo() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 30), "#0072B2").save(content, "PNG")
    return content.getvalue()


@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_says_what_its_golden_file_says(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")

    assert text_of(insurer_letter_pdf(LETTERS[name], None)) == golden


@EVERY
def test_a_letter_is_tagged_for_screen_readers(letter: InsurerLetter) -> None:
    reader = PdfReader(io.BytesIO(insurer_letter_pdf(letter, None)))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"] is not None
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "fr"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_the_same_letter_gives_the_same_bytes() -> None:
    letter = a_letter(LetterKind.OBSERVATIONS)
    assert insurer_letter_pdf(letter, None) == insurer_letter_pdf(letter, None)


@EVERY
def test_a_letter_fits_a_page(letter: InsurerLetter) -> None:
    assert len(PdfReader(io.BytesIO(insurer_letter_pdf(letter, a_logo()))).pages) == 1


def test_a_letter_bears_the_logo_of_the_company() -> None:
    letter = a_letter(LetterKind.REQUEST)
    [page] = PdfReader(io.BytesIO(insurer_letter_pdf(letter, a_logo()))).pages

    assert len(page.images) == 1
    assert insurer_letter_pdf(letter, None) != insurer_letter_pdf(letter, a_logo())


def test_a_request_names_article_12_and_its_fifteen_days() -> None:
    words = words_of(a_letter(LetterKind.REQUEST))

    assert "l’article 12 de l’annexe à l’article A121-1" in words
    assert "jusqu’au 19 août 2026" in words


def test_a_request_of_the_old_days_asks_for_what_was_printed_then() -> None:
    """The EU template is required from 24 July 2025 on (arrêté du 13 janvier 2025)."""
    letter = a_letter(LetterKind.REQUEST)
    assert isinstance(letter.subject, StatementRequest)
    old = replace(letter.subject, requested_on=AS_OF.replace(year=2024))

    assert "Immatriculation" in words_of(replace(letter, subject=old))
    assert "Immatriculation" not in words_of(letter)


def test_observations_leave_out_what_the_insurer_does_not_know() -> None:
    letter = a_letter(LetterKind.OBSERVATIONS)
    assert isinstance(letter.subject, Comparison)
    kinds = {one.kind for one in letter.subject.differences}
    words = words_of(letter)

    assert DifferenceKind.UNKNOWN_TO_US in kinds
    assert "2 avr. 2025" in words
    assert "20 nov. 2025" not in words


def test_observations_on_the_coefficient_alone_have_no_table() -> None:
    letter = a_letter(LetterKind.OBSERVATIONS)
    assert isinstance(letter.subject, Comparison)
    alone = replace(letter.subject, differences=(), by_statement=Coefficient(68))
    words = words_of(replace(letter, subject=alone))

    assert "Sur votre relevé" not in words
    assert "Coefficient que nous obtenons" in words


def test_many_plates_are_counted_and_the_first_ones_named() -> None:
    plates = tuple(f"AA-{number:03}-AA" for number in range(100))
    words = words_of(replace(a_letter(LetterKind.CHANGE), plates=plates))

    assert "Véhicules (100)" in words
    assert "et 88 autres" in words
