"""The words of the command line: complete, and the same in both languages."""

import re
from pathlib import Path

import pytest

from bot.cli.import_report import reason_of
from bot.cli.words import LANGUAGES, Words, catalogue, key, spoken_here, spoken_in
from bot.intake.errors import FileReason
from fleet.intake.columns import SHEETS, ColumnKind
from fleet.intake.faults import Fault, Reason

TEXTS = Path(__file__).parents[3] / "bot" / "texts"
FIELDS = {
    "french": "niveau",
    "longest": 40,
    "most": 100,
    "renewal": "1er mars",
    "first": 1900,
    "last": 2100,
    "words": "site, équipe",
    "identifiers": "site, team",
    "with": "rôles",
    "first_row": 2,
    "code": "SIEGE",
    "path": "A → B → A",
    "column": "du",
    "day": "2021-05-04",
    "other_row": 3,
    "claim": "2026-0001",
    "case": "2026-0001",
    "stored": "1042",
}


def messages(language: str) -> dict[str, set[str]]:
    source = (TEXTS / f"cli.{language}.ftl").read_text("utf-8")
    found: dict[str, set[str]] = {}
    name = ""
    for line in source.splitlines():
        if start := re.match(r"([a-z][a-z0-9-]*) =", line):
            name = start[1]
        if name and not line.startswith("#"):
            found.setdefault(name, set()).update(re.findall(r"\$(\w+)", line))
    return found


def test_both_languages_have_the_same_texts() -> None:
    assert messages("fr").keys() == messages("en").keys()


def test_both_languages_use_the_same_variables() -> None:
    french, english = messages("fr"), messages("en")
    free = {"fault-missing-column", "fault-unknown-word"}  # each names the words of its language
    assert {k for k in french if french[k] != english[k]} <= free


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_can_be_told(reason: Reason, language: str) -> None:
    fault = Fault("salariés", 2, "unité", "x", reason, FIELDS)
    assert reason_of(fault, Words(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", list(FileReason))
def test_every_refusal_of_a_file_can_be_told(reason: FileReason, language: str) -> None:
    text = Words(language)(key("file", reason), path="a.csv", names="units", sheet="units", row=2)
    assert "a.csv" in text


def test_every_sheet_column_and_kind_has_its_words() -> None:
    wanted = {key("value", kind) for kind in ColumnKind}
    for sheet in SHEETS.values():
        wanted.add(key("sheet", sheet.name))
        wanted |= {key("column", sheet.name, column.name) for column in sheet.columns}
    assert wanted <= messages("fr").keys()


def test_no_column_is_described_that_does_not_exist() -> None:
    described = {name for name in messages("fr") if re.match(r"column-[a-z]+-", name)}
    assert described == {
        key("column", sheet.name, column.name)
        for sheet in SHEETS.values()
        for column in sheet.columns
    }


def test_the_catalogue_speaks_french_where_nothing_is_said() -> None:
    assert catalogue().text("template-yes") == "oui"


def test_the_language_of_the_machine_is_one_of_ours() -> None:
    assert spoken_here() in LANGUAGES


@pytest.mark.parametrize("name", ["en_GB.UTF-8", "en", "en-US", "English_United States.1252"])
def test_english_is_spoken_where_the_locale_says_english(name: str) -> None:
    assert spoken_in({"LANG": name}) == spoken_in({}, name) == "en"


@pytest.mark.parametrize("name", ["C.UTF-8", "C", "POSIX", "", "fr_FR.UTF-8", "de_DE", "enm_GB"])
def test_french_is_spoken_everywhere_else(name: str) -> None:
    assert spoken_in({"LANG": name}) == spoken_in({}, name) == "fr"


def test_the_most_particular_locale_counts() -> None:
    assert spoken_in({"LC_ALL": "C.UTF-8", "LANG": "en_GB.UTF-8"}) == "fr"
    assert spoken_in({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "fr_FR"}) == "en"
