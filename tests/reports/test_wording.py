"""One catalogue of texts: complete in each language, and never half a sentence."""

from pathlib import Path

import pytest

from reports.errors import (
    BrokenCatalogueError,
    BrokenTextError,
    MissingTextError,
    ReportsError,
    UnknownLanguageError,
)
from reports.wording import Catalogue, chart_words
from tests.support.catalogues import variables_by_key

TEXTS = Path(__file__).parents[2] / "reports" / "texts"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    french = tmp_path / "fr.ftl"
    french.write_text(
        "hello = Bonjour { $name } !\n"
        "share = Part : { $share } %\n"
        "quote = « { $said } » ; fin\n"
        "claims = { $number ->\n    [one] un sinistre\n   *[other] { $number } sinistres\n}\n",
        encoding="utf-8",
    )
    english = tmp_path / "en.ftl"
    english.write_text("hello = Hello { $name } !\n", encoding="utf-8")
    return Catalogue({"fr": [french], "en": [english]})


def test_a_text_takes_its_variables_without_isolation_marks(catalogue: Catalogue) -> None:
    assert catalogue.text("hello", "en", name="Ada") == "Hello Ada !"


def test_french_is_the_language_when_none_is_known(catalogue: Catalogue) -> None:
    assert catalogue.text("hello", name="Ada").startswith("Bonjour")


def test_french_punctuation_does_not_break_from_its_word(catalogue: Catalogue) -> None:
    assert catalogue.text("hello", "fr", name="Ada") == "Bonjour Ada\u202f!"
    assert catalogue.text("share", "fr", share="5") == "Part\xa0: 5\xa0%"
    assert catalogue.text("quote", "fr", said="oui") == "«\xa0oui\xa0»\u202f; fin"


@pytest.mark.parametrize(("number", "words"), [(1, "un sinistre"), (3, "3 sinistres")])
def test_a_plural_is_chosen_by_an_integer(catalogue: Catalogue, number: int, words: str) -> None:
    assert catalogue.text("claims", "fr", number=number) == words


def test_a_missing_variable_is_an_error_and_not_a_broken_sentence(catalogue: Catalogue) -> None:
    with pytest.raises(BrokenTextError) as refusal:
        catalogue.text("hello", "fr")
    assert (refusal.value.key, refusal.value.language) == ("hello", "fr")
    assert "name" in refusal.value.faults[0]


def test_a_missing_text_names_its_key_and_its_language(catalogue: Catalogue) -> None:
    with pytest.raises(MissingTextError) as refusal:
        catalogue.text("share", "en", share="5")
    assert (refusal.value.key, refusal.value.language) == ("share", "en")


def test_a_language_without_files_is_refused(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownLanguageError):
        catalogue.text("hello", "de", name="Ada")
    with pytest.raises(UnknownLanguageError):
        Catalogue({"en": []}, default="fr")


def test_a_line_that_is_not_fluent_is_named_by_file_and_line(tmp_path: Path) -> None:
    broken = tmp_path / "fr.ftl"
    broken.write_text("good = oui\nbad = { $\n", encoding="utf-8")
    with pytest.raises(BrokenCatalogueError) as refusal:
        Catalogue({"fr": [broken]})
    assert (refusal.value.path, refusal.value.line) == (str(broken), 2)


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    twice = tmp_path / "fr.ftl"
    twice.write_text("same = un\nsame = deux\n", encoding="utf-8")
    with pytest.raises(BrokenCatalogueError, match="same stands twice"):
        Catalogue({"fr": [twice]})


def test_both_languages_have_the_same_keys_and_variables() -> None:
    assert variables_by_key(TEXTS / "fr.ftl") == variables_by_key(TEXTS / "en.ftl")


def test_the_words_of_charts_exist_in_every_language() -> None:
    assert chart_words().languages == ("fr", "en")


def test_every_error_of_the_package_has_one_root() -> None:
    assert issubclass(BrokenTextError, ReportsError)
