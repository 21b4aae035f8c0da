"""The yearly statement as PDF: what it says, that it is accessible, and always the same."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from bonusmalus.coefficient import Coefficient
from fleet.reconciliation import reconcile
from fleet.yearly_statement import YearlyStatement
from reports.yearly_statement import yearly_statement_pdf
from tests.support.golden_packs import text_of
from tests.support.golden_yearly import FOLDER, TEXTS
from tests.support.yearly_example import (
    AS_OF,
    FOR_DRIVER,
    INTERNAL,
    OFFICIAL,
    RECORD,
    RENEWAL_ON,
    in_english,
)

BOTH = pytest.mark.parametrize("statement", [INTERNAL, OFFICIAL])


def words_of(statement: YearlyStatement) -> str:
    return " ".join(
        text_of(yearly_statement_pdf(statement)).replace("\N{NO-BREAK SPACE}", " ").split()
    )


@pytest.mark.parametrize("name", TEXTS)
def test_every_statement_says_what_its_golden_file_says(name: str) -> None:
    golden = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")

    assert text_of(yearly_statement_pdf(TEXTS[name])) == golden


@BOTH
def test_the_same_statement_gives_the_same_bytes(statement: YearlyStatement) -> None:
    assert yearly_statement_pdf(statement) == yearly_statement_pdf(statement)


@BOTH
def test_a_statement_is_tagged_for_screen_readers(statement: YearlyStatement) -> None:
    reader = PdfReader(io.BytesIO(yearly_statement_pdf(statement)))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"] is not None
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "fr"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_the_internal_statement_says_that_it_is_none_of_an_insurer() -> None:
    words = words_of(INTERNAL)

    assert "coefficient pédagogique interne" in words
    assert "n’est pas un relevé d’informations" in words
    assert "coefficient officiel" not in words


def test_an_english_reader_gets_a_copy_that_says_which_text_is_authentic() -> None:
    assert "Courtesy copy: the French text alone is authentic." in words_of(in_english(INTERNAL))


def test_a_decision_that_changed_since_the_close_is_said() -> None:
    changed = replace(INTERNAL, present=Coefficient(61))

    assert "le coefficient interne est aujourd’hui de 0,61" in words_of(changed)


def test_a_driver_learns_nothing_of_the_claims_of_others() -> None:
    words = words_of(FOR_DRIVER)

    assert "Ce contrat a des sinistres qui ne sont pas les vôtres" in words
    assert "mai 2026, responsabilité" not in words
    assert "4 mai 2026" not in words
    assert "l’assureur n’a pas compté" not in words
    assert "L’avis d’échéance" not in words


def test_figures_that_agree_are_said_to_agree() -> None:
    record = replace(RECORD, claims=())
    computed = reconcile(record, Coefficient(50), RENEWAL_ON).computed
    agreed = replace(
        OFFICIAL, coefficient=computed, reconciliation=reconcile(record, computed, RENEWAL_ON)
    )

    assert "Les deux chiffres concordent." in words_of(agreed)


def test_what_nothing_explains_is_asked_of_the_insurer() -> None:
    unexplained = replace(OFFICIAL, reconciliation=reconcile(RECORD, Coefficient(347), RENEWAL_ON))

    assert "Rien de ce qui a été essayé n’explique l’écart" in words_of(unexplained)


def test_without_the_figure_before_nothing_is_compared() -> None:
    first = replace(OFFICIAL, reconciliation=None, steps=())

    assert "n’est pas connu" in words_of(first)


def test_text_of_people_is_never_markup() -> None:
    odd = replace(INTERNAL, employee_name="#set page() <b> \\ 😀")

    assert "#set page() <b> \\" in words_of(odd)


def test_a_statement_that_would_say_something_else_has_another_key() -> None:
    later = replace(INTERNAL, as_of=AS_OF.replace(day=30))

    assert INTERNAL.key() != later.key()
    assert INTERNAL.key() == replace(INTERNAL).key()
